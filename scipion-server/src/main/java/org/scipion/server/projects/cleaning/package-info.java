/** Room that runs take on disk, and giving back what nobody needs. */
@NullMarked
package org.scipion.server.projects.cleaning;

import org.jspecify.annotations.NullMarked;
