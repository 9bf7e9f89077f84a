package org.scipion.server.reviews;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.scipion.model.TomogramReview;
import org.scipion.server.http.FieldErrors;

/**
 * Which tomograms a new set is made of.
 *
 * @param filter {@code reviewed}, {@code pending} or {@code all}
 * @param criteria what must have been found in them
 */
record SubsetBody(@Nullable String filter, @Nullable Criteria criteria) {

    /**
     * What must have been found in a tomogram: all of it.
     *
     * @param qualities one of these qualities, unless there are none
     * @param tags all of these tags
     * @param minimumTagCounts so many of each tag; a tag that is given without a count counts once
     */
    record Criteria(
            @Nullable List<String> qualities,
            @Nullable List<String> tags,
            @Nullable Map<String, Double> minimumTagCounts) {

        boolean isEmpty() {
            return (qualities == null || qualities.isEmpty())
                    && (tags == null || tags.isEmpty())
                    && (minimumTagCounts == null || minimumTagCounts.isEmpty());
        }

        boolean areMetBy(JsonNode values) {
            return hasQuality(values) && hasTags(values) && hasCounts(values);
        }

        private boolean hasQuality(JsonNode values) {
            return qualities == null
                    || qualities.isEmpty()
                    || qualities.contains(values.path("quality").asText());
        }

        private boolean hasTags(JsonNode values) {
            return tags == null || tags.stream().allMatch(tag -> has(values, tag));
        }

        private boolean hasCounts(JsonNode values) {
            return minimumTagCounts == null
                    || minimumTagCounts.entrySet().stream()
                            .filter(least -> Objects.nonNull(least.getValue()))
                            .allMatch(least -> count(values, least.getKey()) >= least.getValue());
        }

        private static boolean has(JsonNode values, String tag) {
            for (JsonNode given : values.path("tags")) {
                if (given.asText().equals(tag)) {
                    return true;
                }
            }
            return false;
        }

        private static double count(JsonNode values, String tag) {
            JsonNode counted = values.path("tagCounts").path(tag);
            return counted.isNumber() ? counted.asDouble() : has(values, tag) ? 1 : 0;
        }
    }

    void check() {
        FieldErrors.inBody()
                .check(
                        "filter",
                        filter != null && filter.matches("reviewed|pending|all"),
                        "Must be reviewed, pending or all")
                .refuse();
    }

    /** Whether a tomogram belongs to the new set; {@code review} is null if there is none. */
    boolean takes(@Nullable TomogramReview review) {
        boolean done = review != null && review.content().reviewed();
        boolean wanted = "all".equals(filter) || done == "reviewed".equals(filter);
        return wanted && (!hasCriteria() || (review != null && meets(review)));
    }

    private boolean meets(TomogramReview review) {
        return criteria == null
                || criteria.areMetBy(StoredJson.read(review.content().values()));
    }

    private boolean hasCriteria() {
        return criteria != null && !criteria.isEmpty();
    }

    /** How the new set's name begins. */
    String prefix() {
        if (hasCriteria()) {
            return "filteredTomograms";
        }
        return switch (String.valueOf(filter)) {
            case "reviewed" -> "reviewedTomograms";
            case "pending" -> "pendingTomograms";
            default -> "tomogramSubset";
        };
    }
}
