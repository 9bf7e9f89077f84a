/** Changes of plugins as tasks: asking for them, following them, trying them again. */
@NullMarked
package org.scipion.server.plugins.tasks;

import org.jspecify.annotations.NullMarked;
