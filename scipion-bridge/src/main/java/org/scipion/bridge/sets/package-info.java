@NullMarked
package org.scipion.bridge.sets;

import org.jspecify.annotations.NullMarked;
