/** The server's front door. */
@NullMarked
package org.scipion.server;

import org.jspecify.annotations.NullMarked;
