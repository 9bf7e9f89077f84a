/** Finding runs in all projects that somebody may read. */
@NullMarked
package org.scipion.server.protocols.search;

import org.jspecify.annotations.NullMarked;
