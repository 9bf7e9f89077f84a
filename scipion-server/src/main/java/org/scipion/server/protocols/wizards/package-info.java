/** Wizards: what Scipion proposes for a parameter, with the pictures that help to choose. */
@NullMarked
package org.scipion.server.protocols.wizards;

import org.jspecify.annotations.NullMarked;
