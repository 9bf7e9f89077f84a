/** Files of no known format. */
@NullMarked
package org.scipion.preview.binary;

import org.jspecify.annotations.NullMarked;
