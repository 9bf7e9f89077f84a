/** Jetty: connections, limits, the headers of every answer, and the paths outside the API. */
@NullMarked
package org.scipion.server.http.transport;

import org.jspecify.annotations.NullMarked;
