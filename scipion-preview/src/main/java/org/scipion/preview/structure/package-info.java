/** Atomic models: what PDB and mmCIF files tell of themselves. */
@NullMarked
package org.scipion.preview.structure;

import org.jspecify.annotations.NullMarked;
