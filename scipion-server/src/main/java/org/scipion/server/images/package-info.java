/** Pictures of single images, whatever set they belong to. */
@NullMarked
package org.scipion.server.images;

import org.jspecify.annotations.NullMarked;
