/** Metadata of tilt series and montages as SerialEM writes them. */
@NullMarked
package org.scipion.preview.mdoc;

import org.jspecify.annotations.NullMarked;
