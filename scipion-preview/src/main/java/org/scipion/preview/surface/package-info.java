/** Isosurfaces of volumes: marching cubes, components, smoothing. */
@NullMarked
package org.scipion.preview.surface;

import org.jspecify.annotations.NullMarked;
