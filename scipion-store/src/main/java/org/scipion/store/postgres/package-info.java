/** The embedded PostgreSQL: its programs, its data folder, its processes. */
package org.scipion.store.postgres;
