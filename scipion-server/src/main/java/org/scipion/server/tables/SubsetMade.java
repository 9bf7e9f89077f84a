package org.scipion.server.tables;

import java.util.List;

/**
 * That a run was started which makes a set.
 *
 * @param success always true; a failure is an error
 * @param message what was done
 * @param errors none; the client expects the list
 * @param protocolId the run
 */
record SubsetMade(boolean success, String message, List<String> errors, long protocolId) {}
