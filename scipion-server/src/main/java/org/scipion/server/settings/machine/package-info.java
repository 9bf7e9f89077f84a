/** The machine that the server runs on. */
@NullMarked
package org.scipion.server.settings.machine;

import org.jspecify.annotations.NullMarked;
