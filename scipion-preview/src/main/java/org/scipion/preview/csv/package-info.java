/** Tables of separated values. */
@NullMarked
package org.scipion.preview.csv;

import org.jspecify.annotations.NullMarked;
