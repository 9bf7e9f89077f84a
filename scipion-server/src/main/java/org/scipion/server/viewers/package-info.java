/** Joins the viewers of outputs. */
@NullMarked
package org.scipion.server.viewers;

import org.jspecify.annotations.NullMarked;
