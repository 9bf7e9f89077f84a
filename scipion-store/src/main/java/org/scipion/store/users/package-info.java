/** Accounts in the table {@code users}. */
package org.scipion.store.users;
