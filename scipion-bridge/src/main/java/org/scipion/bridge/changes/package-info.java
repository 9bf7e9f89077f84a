@NullMarked
package org.scipion.bridge.changes;

import org.jspecify.annotations.NullMarked;
