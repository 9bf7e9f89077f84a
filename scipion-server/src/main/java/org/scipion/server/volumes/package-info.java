/** The volume viewer: the volumes of an output, their slices, histograms and reduced values. */
@NullMarked
package org.scipion.server.volumes;

import org.jspecify.annotations.NullMarked;
