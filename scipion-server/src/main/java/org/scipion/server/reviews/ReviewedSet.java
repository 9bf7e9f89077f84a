package org.scipion.server.reviews;

import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.scipion.bridge.ScipionSet;
import org.scipion.model.SetQuery;
import org.scipion.model.TomogramReview;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.http.OutdatedException;
import org.scipion.server.outputs.ProjectOutput;
import org.scipion.store.Reviews;

/** A set of tomograms with its reviews. The set is known by Scipion's id of it: a run that is done again makes a new one. */
final class ReviewedSet {

    private static final String CLASS = "SetOfTomograms";

    private final Reviews reviews;
    private final long project;
    private final ProjectOutput output;
    private final ScipionSet set;

    private ReviewedSet(Reviews reviews, ProjectOutput output) {
        this.reviews = reviews;
        this.project = output.access().project().id();
        this.output = output;
        this.set = output.set();
    }

    /**
     * The reviews of an output.
     *
     * @throws NotFoundException if it holds no tomograms
     */
    static ReviewedSet of(Reviews reviews, ProjectOutput output) {
        if (!output.isA(CLASS)) {
            throw new NotFoundException("Tomogram review Set was not found");
        }
        return new ReviewedSet(reviews, output);
    }

    private long id() {
        return output.output().objectId();
    }

    ReviewContext context() {
        Map<Long, ReviewOut> found = new LinkedHashMap<>();
        reviews().forEach((item, review) -> found.put(item, ReviewOut.of(review)));
        long done = found.values().stream().filter(ReviewOut::reviewed).count();
        return new ReviewContext(
                id(),
                reviews.schema(project, id()).map(SchemaOut::of).orElse(null),
                new ReviewContext.Progress(set.count(), done),
                found);
    }

    /** The reviews by item; those of items that the set does not have any more are left out. */
    Map<Long, TomogramReview> reviews() {
        Set<Long> items = items();
        Map<Long, TomogramReview> found = new LinkedHashMap<>();
        reviews.of(project, id()).stream()
                .filter(review -> items.contains(review.itemId()))
                .forEach(review -> found.put(review.itemId(), review));
        return found;
    }

    /** Ids of all tomograms. */
    Set<Long> items() {
        Set<Long> items = new HashSet<>();
        set.forEach(SetQuery.ALL, item -> items.add(item.id()));
        return items;
    }

    /**
     * Says what reviews look for.
     *
     * @throws OutdatedException if somebody else has said so meanwhile
     */
    SchemaOut save(SchemaBody body, long user) {
        return reviews.saveSchema(project, id(), body.text(), body.seen(), user)
                .map(SchemaOut::of)
                .orElseThrow(() -> new OutdatedException(
                        "Tomogram review schema was modified by another user",
                        reviews.schema(project, id()).map(SchemaOut::of).orElse(null)));
    }

    /**
     * Saves the review of a tomogram.
     *
     * @throws NotFoundException if the set has no such tomogram
     * @throws OutdatedException if somebody else has saved it meanwhile
     */
    ReviewOut save(long item, ReviewBody body, long user) {
        if (set.item(item).isEmpty()) {
            throw new NotFoundException("Tomogram not found: " + item);
        }
        return reviews.save(project, id(), item, body.content(), body.seen(), user)
                .map(ReviewOut::of)
                .orElseThrow(() -> new OutdatedException(
                        "Tomogram review was modified by another user",
                        reviews.find(project, id(), item).map(ReviewOut::of).orElse(null)));
    }
}
