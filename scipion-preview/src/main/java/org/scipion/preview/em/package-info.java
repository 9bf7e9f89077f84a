/** EM volumes of TOM and EMAN. */
@NullMarked
package org.scipion.preview.em;

import org.jspecify.annotations.NullMarked;
