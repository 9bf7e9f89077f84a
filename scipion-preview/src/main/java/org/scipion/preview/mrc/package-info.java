/** The MRC family: maps, image stacks, tomograms and tilt series (MRC2014). */
@NullMarked
package org.scipion.preview.mrc;

import org.jspecify.annotations.NullMarked;
