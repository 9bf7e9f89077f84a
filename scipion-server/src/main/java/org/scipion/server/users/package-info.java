/** Accounts, as others see and administer them. */
@NullMarked
package org.scipion.server.users;

import org.jspecify.annotations.NullMarked;
