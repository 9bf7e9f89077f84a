/** Sessions, transactions and the mapping of database errors. */
package org.scipion.store.session;
