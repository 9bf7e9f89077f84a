package org.scipion.model;

/**
 * How far a run is.
 *
 * @param stepsDone steps that have finished
 * @param numberOfSteps steps in total, 0 before they are made
 * @param interactive whether it waits for a person
 */
public record RunProgress(int stepsDone, int numberOfSteps, boolean interactive) {}
