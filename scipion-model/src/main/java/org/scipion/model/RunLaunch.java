package org.scipion.model;

import java.time.Instant;
import java.util.OptionalLong;

/**
 * That somebody set a run to work.
 *
 * @param id number of the launch
 * @param projectId the project of the run
 * @param run Scipion's id of the run; empty while a new run is being made
 * @param userId who did it
 * @param mode the word for how it is launched: {@code launch} or {@code restart}
 * @param values values of its form, as a JSON object; they are needed while it waits
 * @param state how far it has come
 * @param since when it came so far
 */
public record RunLaunch(
        long id,
        long projectId,
        OptionalLong run,
        long userId,
        String mode,
        String values,
        State state,
        Instant since) {

    /** How far a launch has come. */
    public enum State {
        /** It waits until one of the person's runs ends. */
        WAITING,
        /** It has a place, and Scipion is being asked to start the run. */
        STARTING,
        /** The run was started, and has its place until it ends. */
        STARTED,
        /** It waited, and could not be started when its turn came. */
        REFUSED
    }
}
