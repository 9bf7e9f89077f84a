/** HDF5 images in EMAN2's layout. */
@NullMarked
package org.scipion.preview.hdf5;

import org.jspecify.annotations.NullMarked;
