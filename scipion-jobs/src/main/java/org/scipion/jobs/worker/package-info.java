/** How a worker takes jobs, keeps its lease while it works, and ends them. */
package org.scipion.jobs.worker;
