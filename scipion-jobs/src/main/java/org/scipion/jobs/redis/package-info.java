/** The embedded Redis: its program, its configuration, its process. */
package org.scipion.jobs.redis;
