/** Telling processes apart. */
@NullMarked
package org.scipion.server.process;

import org.jspecify.annotations.NullMarked;
