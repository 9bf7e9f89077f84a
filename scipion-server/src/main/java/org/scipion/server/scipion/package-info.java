/** The Scipion that the installation runs protocols with. */
@NullMarked
package org.scipion.server.scipion;

import org.jspecify.annotations.NullMarked;
