@NullMarked
package org.scipion.bridge.project;

import org.jspecify.annotations.NullMarked;
