/** Keeping two servers from writing one project at the same time. */
@NullMarked
package org.scipion.server.projects.lock;

import org.jspecify.annotations.NullMarked;
