/** PDF documents: pages as pictures and text. */
@NullMarked
package org.scipion.preview.pdf;

import org.jspecify.annotations.NullMarked;
