/** Registered projects: finding, listing, importing, renaming, removing and sharing them. */
@NullMarked
package org.scipion.server.projects;

import org.jspecify.annotations.NullMarked;
