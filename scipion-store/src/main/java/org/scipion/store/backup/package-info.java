/** Back-ups: a zip file of table contents, and the way back. */
package org.scipion.store.backup;
