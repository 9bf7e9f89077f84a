@NullMarked
package org.scipion.model;

import org.jspecify.annotations.NullMarked;
