/** The rows of outputs as tables: columns, pages, pictures in cells, downloads, and new sets of chosen rows. */
@NullMarked
package org.scipion.server.tables;

import org.jspecify.annotations.NullMarked;
