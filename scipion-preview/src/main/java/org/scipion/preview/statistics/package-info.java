/** Facts about all values of a volume. */
@NullMarked
package org.scipion.preview.statistics;

import org.jspecify.annotations.NullMarked;
