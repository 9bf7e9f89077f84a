/** The steps of a run. */
@NullMarked
package org.scipion.server.protocols.steps;

import org.jspecify.annotations.NullMarked;
