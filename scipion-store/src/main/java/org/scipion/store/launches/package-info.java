/** Launches of runs in PostgreSQL. */
@NullMarked
package org.scipion.store.launches;

import org.jspecify.annotations.NullMarked;
