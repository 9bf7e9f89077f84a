/** The labels that people put on runs. */
@NullMarked
package org.scipion.server.tags;

import org.jspecify.annotations.NullMarked;
