package org.scipion.server.events;

/**
 * Something that happened in a project.
 *
 * @param number its place among the project's events, from 1
 * @param name its kind, such as {@code status}
 * @param data what is to be told of it, as JSON in one line
 */
record Event(long number, String name, String data) {}
