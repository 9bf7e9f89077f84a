@NullMarked
package org.scipion.bridge.sqlite;

import org.jspecify.annotations.NullMarked;
