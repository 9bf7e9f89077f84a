@NullMarked
package org.scipion.jobs;

import org.jspecify.annotations.NullMarked;
