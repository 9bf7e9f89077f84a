/** Which protocols people usually run next. */
@NullMarked
package org.scipion.server.protocols.suggestions;

import org.jspecify.annotations.NullMarked;
