package org.scipion.store.reviews;

import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.scipion.model.ReviewSchema;
import org.scipion.model.TomogramReview;
import org.scipion.store.Reviews;
import org.scipion.store.session.Sessions;

/** Reviews in PostgreSQL. */
public final class StoredReviews implements Reviews {
    private final Sessions sessions;
    private final InstantSource clock;

    /** Reviews in one database, stamped by a clock. */
    public StoredReviews(Sessions sessions, InstantSource clock) {
        this.sessions = sessions;
        this.clock = clock;
    }

    @Override
    public Optional<ReviewSchema> schema(long projectId, long setId) {
        return sessions.call(ReviewMapper.class, mapper -> Optional.ofNullable(mapper.schema(projectId, setId)))
                .map(SchemaRow::schema);
    }

    @Override
    public List<TomogramReview> of(long projectId, long setId) {
        return sessions.call(ReviewMapper.class, mapper -> mapper.of(projectId, setId)).stream()
                .map(ReviewRow::review)
                .toList();
    }

    @Override
    public Optional<TomogramReview> find(long projectId, long setId, long itemId) {
        return review(mapper -> mapper.find(projectId, setId, itemId));
    }

    @Override
    public Optional<ReviewSchema> saveSchema(long projectId, long setId, String definition, int revision, long userId) {
        Instant now = clock.instant();
        return sessions.call(
                        ReviewMapper.class,
                        mapper -> Optional.ofNullable(
                                revision == NONE
                                        ? mapper.addSchema(projectId, setId, definition, userId, now)
                                        : mapper.changeSchema(projectId, setId, definition, revision, now)))
                .map(SchemaRow::schema);
    }

    @Override
    public Optional<TomogramReview> save(
            long projectId, long setId, long itemId, TomogramReview.Content content, int revision, long userId) {
        Instant now = clock.instant();
        NewReview review = new NewReview(
                projectId,
                setId,
                itemId,
                content.values(),
                content.comment(),
                revision,
                userId,
                content.reviewed() ? now : null,
                now);
        return review(mapper -> revision == NONE ? mapper.add(review) : mapper.change(review));
    }

    private Optional<TomogramReview> review(Function<ReviewMapper, @Nullable ReviewRow> asked) {
        return sessions.call(ReviewMapper.class, mapper -> Optional.ofNullable(asked.apply(mapper)))
                .map(ReviewRow::review);
    }
}
