/** Particles that were picked in micrographs: in pixels of the micrograph, x along columns, y along rows, from the upper left. */
@NullMarked
package org.scipion.server.coordinates2d;

import org.jspecify.annotations.NullMarked;
