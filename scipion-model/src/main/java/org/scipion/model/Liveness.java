package org.scipion.model;

/** Whether something is at work on a run that says it is under way. */
public enum Liveness {
    /** The run does not say that it is under way. */
    INACTIVE,
    /** Its process is there. */
    ALIVE,
    /** Its process is gone, or its number belongs to a process that began after the run did. */
    DEAD,
    /** It waits for a person, runs in a queue or on another machine, or its process is not known yet. */
    UNKNOWN
}
