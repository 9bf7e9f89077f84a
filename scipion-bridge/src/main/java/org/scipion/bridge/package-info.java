@NullMarked
package org.scipion.bridge;

import org.jspecify.annotations.NullMarked;
