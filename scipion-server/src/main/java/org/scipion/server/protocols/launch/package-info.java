/** Saving runs and setting them to work. */
@NullMarked
package org.scipion.server.protocols.launch;

import org.jspecify.annotations.NullMarked;
