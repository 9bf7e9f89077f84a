/** Plugins that are developed on the server: folders of sources that are installed as they are. */
@NullMarked
package org.scipion.server.plugins.devel;

import org.jspecify.annotations.NullMarked;
