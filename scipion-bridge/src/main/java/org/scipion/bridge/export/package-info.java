@NullMarked
package org.scipion.bridge.export;

import org.jspecify.annotations.NullMarked;
