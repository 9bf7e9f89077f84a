/** Writing the databases of new projects. */
@NullMarked
package org.scipion.bridge.creation;

import org.jspecify.annotations.NullMarked;
