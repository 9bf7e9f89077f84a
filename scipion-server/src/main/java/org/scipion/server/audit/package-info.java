/** Who changed what in the installation. */
@NullMarked
package org.scipion.server.audit;

import org.jspecify.annotations.NullMarked;
