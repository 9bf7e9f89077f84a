/** What may be wrong with an installation, and how to mend it. */
@NullMarked
package org.scipion.server.installation.doctor;

import org.jspecify.annotations.NullMarked;
