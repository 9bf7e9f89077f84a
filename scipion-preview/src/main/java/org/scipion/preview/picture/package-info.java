/** Pictures of colours or grays: PNG, JPEG, GIF, BMP, WebP. */
@NullMarked
package org.scipion.preview.picture;

import org.jspecify.annotations.NullMarked;
