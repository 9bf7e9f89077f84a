/** From numbers to shades and from shades to pictures. */
@NullMarked
package org.scipion.preview.render;

import org.jspecify.annotations.NullMarked;
