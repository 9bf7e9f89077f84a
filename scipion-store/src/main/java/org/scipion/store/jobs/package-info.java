/** Background work in the table {@code jobs}. */
package org.scipion.store.jobs;
