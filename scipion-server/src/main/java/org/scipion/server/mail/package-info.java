/** E-mail that the installation sends. */
@NullMarked
package org.scipion.server.mail;

import org.jspecify.annotations.NullMarked;
