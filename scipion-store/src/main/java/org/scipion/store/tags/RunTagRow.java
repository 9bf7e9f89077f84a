package org.scipion.store.tags;

/** A row of {@code run_tags}. */
public record RunTagRow(long runId, String tagId) {}
