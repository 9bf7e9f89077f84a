@NullMarked
package org.scipion.preview;

import org.jspecify.annotations.NullMarked;
