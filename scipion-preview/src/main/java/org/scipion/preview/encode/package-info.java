/** Writing pictures as PNG, JPEG or WebP. */
@NullMarked
package org.scipion.preview.encode;

import org.jspecify.annotations.NullMarked;
