/** The audit in the table {@code audit}. */
package org.scipion.store.audit;
