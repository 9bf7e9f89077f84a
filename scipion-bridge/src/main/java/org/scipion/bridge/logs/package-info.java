@NullMarked
package org.scipion.bridge.logs;

import org.jspecify.annotations.NullMarked;
