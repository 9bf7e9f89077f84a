/** The way to the database of an installation. */
@NullMarked
package org.scipion.server.database;

import org.jspecify.annotations.NullMarked;
