/** Runs together with all that depend on them: what restarting or going on would touch, and doing it. */
@NullMarked
package org.scipion.server.protocols.subtree;

import org.jspecify.annotations.NullMarked;
