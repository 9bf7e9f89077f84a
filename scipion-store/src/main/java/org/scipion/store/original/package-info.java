/** Reads the database of ScipionAPI. */
package org.scipion.store.original;
