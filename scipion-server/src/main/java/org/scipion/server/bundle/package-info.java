/** A web page of somebody else: a single-page bundle that was built elsewhere, put in place and served instead of the built-in page. */
@NullMarked
package org.scipion.server.bundle;

import org.jspecify.annotations.NullMarked;
