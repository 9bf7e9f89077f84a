/** Outputs of runs, as the viewers ask for them: by project, run and name. */
@NullMarked
package org.scipion.server.outputs;

import org.jspecify.annotations.NullMarked;
