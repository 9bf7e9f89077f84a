/** Tilt series: what they are, their views and how these are aligned. */
@NullMarked
package org.scipion.server.tiltseries;

import org.jspecify.annotations.NullMarked;
