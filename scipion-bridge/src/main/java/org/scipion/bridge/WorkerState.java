package org.scipion.bridge;

import java.nio.file.Path;

/**
 * A worker at this moment.
 *
 * @param processId its process
 * @param project the folder of the project it serves
 * @param calls calls it was given so far
 * @param residentBytes its memory; 0 where the system does not tell
 */
public record WorkerState(long processId, Path project, int calls, long residentBytes) {}
