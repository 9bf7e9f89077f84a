/** What the routes that act on projects through the installed Scipion have in common. */
@NullMarked
package org.scipion.server.protocols.acting;

import org.jspecify.annotations.NullMarked;
