/** The logs of a run, read while it writes them. */
@NullMarked
package org.scipion.server.logs;

import org.jspecify.annotations.NullMarked;
