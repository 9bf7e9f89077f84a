/** Reading of {@code .env} files and process variables into a {@link org.scipion.server.ServerConfiguration}. */
@NullMarked
package org.scipion.server.configuration;

import org.jspecify.annotations.NullMarked;
