/** Runs at work, and who runs them. */
@NullMarked
package org.scipion.server.settings.jobs;

import org.jspecify.annotations.NullMarked;
