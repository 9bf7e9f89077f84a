/** Python workers: their processes, the frames they speak, their deadlines. */
@NullMarked
package org.scipion.bridge.worker;

import org.jspecify.annotations.NullMarked;
