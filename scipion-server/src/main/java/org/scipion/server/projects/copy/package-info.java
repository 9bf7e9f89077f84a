/** Copying and removing folders whose content nobody vouches for. */
@NullMarked
package org.scipion.server.projects.copy;

import org.jspecify.annotations.NullMarked;
