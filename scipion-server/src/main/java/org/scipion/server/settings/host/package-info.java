/** The machine and the queues that protocols run on. */
@NullMarked
package org.scipion.server.settings.host;

import org.jspecify.annotations.NullMarked;
