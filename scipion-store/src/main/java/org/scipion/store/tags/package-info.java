/** Tags in the tables {@code tags} and {@code run_tags}. */
package org.scipion.store.tags;
