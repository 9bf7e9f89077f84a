/** Outputs at a glance: a gallery of the items of a set, a preview of anything else. */
@NullMarked
package org.scipion.server.galleries;

import org.jspecify.annotations.NullMarked;
