/** What the installation tells about itself. */
@NullMarked
package org.scipion.server.system;

import org.jspecify.annotations.NullMarked;
