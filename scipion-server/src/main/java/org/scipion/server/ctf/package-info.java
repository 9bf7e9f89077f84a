/** Contrast transfer functions: of micrographs, and of the views of tilt series. */
@NullMarked
package org.scipion.server.ctf;

import org.jspecify.annotations.NullMarked;
