/** Forms of runs, and what their inputs may point to. */
@NullMarked
package org.scipion.server.protocols.forms;

import org.jspecify.annotations.NullMarked;
