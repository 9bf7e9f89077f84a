package org.scipion.store.reviews;

import java.time.Instant;
import org.jspecify.annotations.Nullable;

/** What is to be stored, as the SQL names it. */
public record NewReview(
        long project,
        long set,
        long item,
        String found,
        String comment,
        int revision,
        long user,
        @Nullable Instant reviewed,
        Instant now) {}
