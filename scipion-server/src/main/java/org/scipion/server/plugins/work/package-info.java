/** How plugins are changed, in the background, one at a time. */
@NullMarked
package org.scipion.server.plugins.work;

import org.jspecify.annotations.NullMarked;
