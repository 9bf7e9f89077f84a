/** Names, copies, ends and removals of runs. */
@NullMarked
package org.scipion.server.protocols.changes;

import org.jspecify.annotations.NullMarked;
