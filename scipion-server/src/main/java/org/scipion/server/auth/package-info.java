/** Signing in, tokens and passwords. */
@NullMarked
package org.scipion.server.auth;

import org.jspecify.annotations.NullMarked;
