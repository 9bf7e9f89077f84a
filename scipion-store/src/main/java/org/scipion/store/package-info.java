@NullMarked
package org.scipion.store;

import org.jspecify.annotations.NullMarked;
