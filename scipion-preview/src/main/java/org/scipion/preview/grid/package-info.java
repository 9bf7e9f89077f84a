/** Volumes as grids of numbers, whatever file they lie in. */
@NullMarked
package org.scipion.preview.grid;

import org.jspecify.annotations.NullMarked;
