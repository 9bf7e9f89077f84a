/** The built-in web page: its sources lie in {@code src/main/page}, the build bundles them into this package. */
@NullMarked
package org.scipion.server.web;

import org.jspecify.annotations.NullMarked;
