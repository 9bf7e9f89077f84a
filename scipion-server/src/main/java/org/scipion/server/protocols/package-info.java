/** What the views of a project's protocol runs have in common. */
@NullMarked
package org.scipion.server.protocols;

import org.jspecify.annotations.NullMarked;
