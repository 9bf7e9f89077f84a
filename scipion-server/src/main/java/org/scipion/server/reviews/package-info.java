/** Reviews of tomograms: what people found, what they look for, and new sets by what was found. */
@NullMarked
package org.scipion.server.reviews;

import org.jspecify.annotations.NullMarked;
