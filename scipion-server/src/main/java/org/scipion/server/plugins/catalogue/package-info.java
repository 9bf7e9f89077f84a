/** Which plugins there are, from the plugin repository, the package index and the installed Scipion. */
@NullMarked
package org.scipion.server.plugins.catalogue;

import org.jspecify.annotations.NullMarked;
