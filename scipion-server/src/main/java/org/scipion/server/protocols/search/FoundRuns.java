package org.scipion.server.protocols.search;

import java.util.List;

/**
 * A page of what was found, the run changed last first.
 *
 * @param total runs found in all
 * @param unreadProjects projects that could not be searched: damaged, or left out as the search took too long
 */
record FoundRuns(List<FoundRun> runs, int total, List<Long> unreadProjects) {}
