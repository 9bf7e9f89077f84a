/** The live state of runs, small enough to be asked for every second. */
@NullMarked
package org.scipion.server.protocols.runtime;

import org.jspecify.annotations.NullMarked;
