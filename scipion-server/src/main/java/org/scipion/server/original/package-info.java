/** Moves over from ScipionAPI, the Python server. */
@NullMarked
package org.scipion.server.original;

import org.jspecify.annotations.NullMarked;
