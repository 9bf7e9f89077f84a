/** Plugins of the installed Scipion: what there is, and installing and removing them in the background. */
@NullMarked
package org.scipion.server.plugins;

import org.jspecify.annotations.NullMarked;
