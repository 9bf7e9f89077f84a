package org.scipion.store;

import java.util.List;
import java.util.Optional;
import org.scipion.model.ReviewSchema;
import org.scipion.model.TomogramReview;

/**
 * Reviews of tomograms, and what they look for. Who changes something names the revision that was seen; if another one is stored by then, nothing
 * is changed. Safe for use by many threads.
 */
public interface Reviews {

    /** A revision that means: there is none yet. */
    int NONE = 0;

    /** What reviews of a set look for, empty if nobody has said. */
    Optional<ReviewSchema> schema(long projectId, long setId);

    /** The reviews of a set, by ascending item. */
    List<TomogramReview> of(long projectId, long setId);

    /** The review of an item, empty if there is none. */
    Optional<TomogramReview> find(long projectId, long setId, long itemId);

    /**
     * Says what reviews of a set look for. Version and revision grow by one.
     *
     * @param definition a JSON object
     * @param revision the one that was seen; {@link #NONE} makes the first
     * @param userId who does so
     * @return what is stored then; empty if another revision is stored
     * @throws RefusedValueException if the definition is no JSON object
     * @throws MissingException if there is no such project
     */
    Optional<ReviewSchema> saveSchema(long projectId, long setId, String definition, int revision, long userId);

    /**
     * Saves the review of an item, which follows the schema that is stored. Its revision grows by one.
     *
     * @param content what was found
     * @param revision the one that was seen; {@link #NONE} makes the first
     * @param userId who does so
     * @return what is stored then; empty if another revision is stored
     * @throws RefusedValueException if the values are no JSON object or the comment is too long
     * @throws MissingException if there is no such project
     */
    Optional<TomogramReview> save(
            long projectId, long setId, long itemId, TomogramReview.Content content, int revision, long userId);
}
