/** Which worker serves which project: one project per worker, one call at a time per project. */
@NullMarked
package org.scipion.bridge.pool;

import org.jspecify.annotations.NullMarked;
