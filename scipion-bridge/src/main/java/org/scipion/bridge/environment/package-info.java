/** Scipion's Python environments: found, built, configured, checked. */
@NullMarked
package org.scipion.bridge.environment;

import org.jspecify.annotations.NullMarked;
