/** The command line {@code scipionapi}. */
@NullMarked
package org.scipion.server.cli;

import org.jspecify.annotations.NullMarked;
