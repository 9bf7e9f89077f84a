/** EER: movies of single electrons, as Falcon cameras write them. */
@NullMarked
package org.scipion.preview.eer;

import org.jspecify.annotations.NullMarked;
