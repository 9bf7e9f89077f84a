/** The tree of protocols that can be made. */
@NullMarked
package org.scipion.server.protocols.catalogue;

import org.jspecify.annotations.NullMarked;
