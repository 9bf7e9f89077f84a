@NullMarked
package org.scipion.bridge.file;

import org.jspecify.annotations.NullMarked;
