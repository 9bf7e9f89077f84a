/** Recognising formats: the seam that every file format implements, and the register of them. */
@NullMarked
package org.scipion.preview.format;

import org.jspecify.annotations.NullMarked;
