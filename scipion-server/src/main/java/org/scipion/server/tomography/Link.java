package org.scipion.server.tomography;

import org.jspecify.annotations.Nullable;

/**
 * Where an output of one stage is.
 *
 * @param protocolId the run
 * @param outputName its output
 * @param itemId the first item that belongs to the root's; null if there is none
 * @param label what people know the run by
 * @param status {@code available} if the project's own data say so, {@code inferred} if the ids of series do
 * @param source what said so: {@code root}, {@code pointer}, {@code workflow} or {@code series}
 */
record Link(long protocolId, String outputName, @Nullable String itemId, String label, String status, String source) {}
