/** TIFF: micrographs, movies and gain images of 8, 16 and 32 bits. */
@NullMarked
package org.scipion.preview.tiff;

import org.jspecify.annotations.NullMarked;
