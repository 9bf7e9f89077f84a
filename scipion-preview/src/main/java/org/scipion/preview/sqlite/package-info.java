/** Describing SQLite files without changing anything. */
@NullMarked
package org.scipion.preview.sqlite;

import org.jspecify.annotations.NullMarked;
