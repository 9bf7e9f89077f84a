/** Making volumes smaller. */
@NullMarked
package org.scipion.preview.reduce;

import org.jspecify.annotations.NullMarked;
