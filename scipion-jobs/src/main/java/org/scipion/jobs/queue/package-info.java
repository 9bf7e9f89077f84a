/** The connections to Redis, and the streams that wake workers. */
package org.scipion.jobs.queue;
