/** Small pictures of projects, runs and outputs, by which people recognise them. */
@NullMarked
package org.scipion.server.thumbnails;

import org.jspecify.annotations.NullMarked;
