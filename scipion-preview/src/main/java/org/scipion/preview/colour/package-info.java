/** Colour tables equal to matplotlib's. */
@NullMarked
package org.scipion.preview.colour;

import org.jspecify.annotations.NullMarked;
