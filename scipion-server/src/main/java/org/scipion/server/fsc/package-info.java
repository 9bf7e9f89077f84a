/** Fourier shell correlations: how far the halves of a data set agree at each spatial frequency. */
@NullMarked
package org.scipion.server.fsc;

import org.jspecify.annotations.NullMarked;
