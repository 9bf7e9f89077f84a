/** Drawing several pictures or curves as one. */
@NullMarked
package org.scipion.preview.draw;

import org.jspecify.annotations.NullMarked;
