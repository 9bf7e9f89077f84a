/** Listing zip, tar and 7z archives without extracting anything. */
@NullMarked
package org.scipion.preview.archive;

import org.jspecify.annotations.NullMarked;
