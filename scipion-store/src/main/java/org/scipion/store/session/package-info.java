/** Sessions and transactions of the database, and what its errors mean. */
package org.scipion.store.session;
