@NullMarked
package org.scipion.bridge.catalogue;

import org.jspecify.annotations.NullMarked;
