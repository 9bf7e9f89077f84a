/** What a runtime asks of workers: the methods, what their answers mean, and what to do when a worker ends meanwhile. */
@NullMarked
package org.scipion.bridge.runtime;

import org.jspecify.annotations.NullMarked;
