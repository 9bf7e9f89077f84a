/** Brings the tables up to date. */
package org.scipion.store.migration;
