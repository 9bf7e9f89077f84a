/** SPIDER images, stacks and volumes. */
@NullMarked
package org.scipion.preview.spider;

import org.jspecify.annotations.NullMarked;
