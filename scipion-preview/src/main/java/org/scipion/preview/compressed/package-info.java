/** Files packed as a whole with gzip, bzip2, xz or zstd. */
@NullMarked
package org.scipion.preview.compressed;

import org.jspecify.annotations.NullMarked;
