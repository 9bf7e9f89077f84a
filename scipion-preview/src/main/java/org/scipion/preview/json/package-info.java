/** JSON laid out for reading. */
@NullMarked
package org.scipion.preview.json;

import org.jspecify.annotations.NullMarked;
