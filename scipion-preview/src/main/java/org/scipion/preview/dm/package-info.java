/** Digital Micrograph 3 and 4. */
@NullMarked
package org.scipion.preview.dm;

import org.jspecify.annotations.NullMarked;
