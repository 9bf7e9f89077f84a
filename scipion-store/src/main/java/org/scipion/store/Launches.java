package org.scipion.store;

import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.scipion.model.RunLaunch;

/**
 * Who set which runs to work, and which of them wait because the person has enough under way. A run has one launch at most: a later one takes the place
 * of the former. Safe for use by many threads, and by many servers on one database.
 */
public interface Launches {

    /**
     * Takes a place for a launch, if the person's launches that are starting or started leave one.
     *
     * @param run the run; empty for a new one
     * @param places how many the person has
     * @return the launch, now starting; empty when there is no place
     * @throws MissingException if there is no such project or person
     */
    Optional<RunLaunch> begin(long userId, long projectId, OptionalLong run, String mode, int places);

    /**
     * Lets a run wait behind the person's others; one that waits already keeps its turn.
     *
     * @param values values of its form, a JSON object
     * @throws MissingException if there is no such project or person
     */
    RunLaunch queue(long userId, long projectId, long run, String mode, String values);

    /** As {@link #begin}, for one that waits. Empty when there is no place, or when it waits no more. */
    Optional<RunLaunch> promote(RunLaunch waiting, int places);

    /** Lets one that is starting wait again, with the turn that it had. */
    void postpone(RunLaunch launch);

    /** Notes that the run was started. */
    void started(RunLaunch launch, long run);

    /** Notes that one that is starting could not be started, to be shown until the run is launched again or left. */
    void refused(RunLaunch launch);

    /** Forgets a launch, and with it its place. */
    void forget(RunLaunch launch);

    /** Forgets those of these runs that wait or were refused. The runs that waited. */
    List<Long> withdraw(long projectId, Collection<Long> runs);

    /** The person's launches that have places. */
    List<RunLaunch> withPlaces(long userId);

    /** All launches that Scipion is being asked to start, by whatever server. */
    List<RunLaunch> starting();

    /** All launches that wait or were refused, in the order of their turns. */
    List<RunLaunch> held();
}
