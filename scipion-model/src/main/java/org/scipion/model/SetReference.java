package org.scipion.model;

/**
 * Where the items of a set are, and how many.
 *
 * @param file the set's SQLite file, relative to the project folder
 * @param prefix prefix of the set's tables in that file, empty for a set of its own
 * @param size number of items as the run last stored it; it may lag behind the file while the set is open
 * @param open whether the run still adds items
 */
public record SetReference(String file, String prefix, long size, boolean open) {}
