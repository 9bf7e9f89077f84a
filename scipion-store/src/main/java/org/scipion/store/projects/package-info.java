/** Registered projects and their shares, in the tables {@code projects} and {@code project_shares}. */
package org.scipion.store.projects;
