/** Particles that were picked in tomograms: in voxels from the first of the file, x along columns, y along rows, z along sections. */
@NullMarked
package org.scipion.server.coordinates3d;

import org.jspecify.annotations.NullMarked;
