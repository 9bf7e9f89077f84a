/** What happens in a project, told to those who look at it while it happens. */
@NullMarked
package org.scipion.server.events;

import org.jspecify.annotations.NullMarked;
