/** STAR and XMD tables: the dialects of RELION 2 to 5, of Xmipp, and of mmCIF. */
@NullMarked
package org.scipion.preview.star;

import org.jspecify.annotations.NullMarked;
