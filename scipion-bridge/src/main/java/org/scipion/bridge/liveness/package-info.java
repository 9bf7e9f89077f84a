@NullMarked
package org.scipion.bridge.liveness;

import org.jspecify.annotations.NullMarked;
