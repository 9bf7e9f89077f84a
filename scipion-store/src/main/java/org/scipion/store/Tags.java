package org.scipion.store;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.scipion.model.Tag;

/** Tags of projects and which runs bear them. Safe for use by many threads. */
public interface Tags {

    /** Tags that one run may bear at most. */
    int MOST_OF_A_RUN = 100;

    /** The tags of a project by title, without regard to letter case. */
    List<Tag> of(long projectId);

    /** The tag of a project with this id. */
    Optional<Tag> find(long projectId, String id);

    /**
     * Makes a tag, or replaces the one of the same project that has this id.
     *
     * @throws TitleTakenException if another tag of the project has this title, perhaps in another letter case
     * @throws MissingException if there is no such project
     * @throws RefusedValueException if a text is too long, or the title is empty or has blanks around it
     */
    Tag put(long projectId, String id, String title, String description, String color);

    /**
     * Replaces those parts of a tag that are given, at once, so that two people may change different parts at the same time.
     *
     * @return the tag afterwards, empty when there is none of this id
     * @throws TitleTakenException if another tag of the project has this title, perhaps in another letter case
     * @throws RefusedValueException if a text is too long, or the title is empty or has blanks around it
     */
    Optional<Tag> change(
            long projectId, String id, Optional<String> title, Optional<String> description, Optional<String> color);

    /** Removes a tag, also from all runs. False when there was none. */
    boolean remove(long projectId, String id);

    /** Ids of the tags of each tagged run of a project, in order. */
    Map<Long, List<String>> ofRuns(long projectId);

    /** Ids of the tags of a run, in order. */
    List<String> ofRun(long projectId, long runId);

    /**
     * Gives a run exactly these tags.
     *
     * @return their ids, in order
     * @throws MissingException if one of them is no tag of the project
     * @throws RefusedValueException if they are more than {@value #MOST_OF_A_RUN}
     */
    List<String> setOfRun(long projectId, long runId, Collection<String> ids);
}
