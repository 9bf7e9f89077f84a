/** Measuring the room that projects take, in the background. */
@NullMarked
package org.scipion.server.projects.diskuse;

import org.jspecify.annotations.NullMarked;
