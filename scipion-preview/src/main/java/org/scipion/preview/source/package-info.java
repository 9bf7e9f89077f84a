/** Where bytes come from: mapped files and memory. */
@NullMarked
package org.scipion.preview.source;

import org.jspecify.annotations.NullMarked;
