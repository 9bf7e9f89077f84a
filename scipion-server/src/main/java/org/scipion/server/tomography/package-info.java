/** How the outputs of a tomography project belong together: tilt series, their CTFs, tomograms and picks. */
@NullMarked
package org.scipion.server.tomography;

import org.jspecify.annotations.NullMarked;
