/** Environment variables of Scipion's workers. */
@NullMarked
package org.scipion.server.settings.environment;

import org.jspecify.annotations.NullMarked;
