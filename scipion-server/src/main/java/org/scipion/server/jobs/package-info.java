/** Background work of the server: joins the queue to the database and starts the workers. */
@NullMarked
package org.scipion.server.jobs;

import org.jspecify.annotations.NullMarked;
