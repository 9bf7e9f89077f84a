package org.scipion.server.reviews;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.OptionalLong;
import org.junit.jupiter.api.Test;
import org.scipion.model.TomogramReview;
import org.scipion.model.TomogramReview.Content;
import org.scipion.server.http.rest.Json;

class SubsetBodyTest {

    private static TomogramReview review(boolean done, String values) {
        return new TomogramReview(
                1,
                7,
                1695,
                1,
                new Content(done, values, ""),
                1,
                1,
                OptionalLong.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Instant.EPOCH);
    }

    private static SubsetBody body(String json) throws JsonProcessingException {
        return Json.mapper().readValue(json, SubsetBody.class);
    }

    @Test
    void takesReviewedPendingOrAll() throws Exception {
        TomogramReview done = review(true, "{}");
        TomogramReview open = review(false, "{}");
        SubsetBody reviewed = body("{\"filter\": \"reviewed\"}");
        assertThat(List.of(reviewed.takes(done), reviewed.takes(open), reviewed.takes(null)))
                .isEqualTo(List.of(true, false, false));
        SubsetBody pending = body("{\"filter\": \"pending\"}");
        assertThat(List.of(pending.takes(done), pending.takes(open), pending.takes(null)))
                .isEqualTo(List.of(false, true, true));
        SubsetBody all = body("{\"filter\": \"all\"}");
        assertThat(List.of(all.takes(done), all.takes(open), all.takes(null))).isEqualTo(List.of(true, true, true));
    }

    @Test
    void takesWhatMeetsAllCriteria() throws Exception {
        SubsetBody body = body("""
                {"filter": "all", "criteria": {"qualities": ["Good", "Excellent"], "tags": ["ribosome"],
                 "minimumTagCounts": {"ribosome": 2, "ice": 1}}}
                """);
        assertThat(
                        body.takes(
                                review(
                                        true,
                                        "{\"quality\": \"Good\", \"tags\": [\"ribosome\", \"ice\"], \"tagCounts\": {\"ribosome\": 2}}")))
                .as("a tag without a count counts once")
                .isTrue();
        assertThat(body.takes(review(
                        true,
                        "{\"quality\": \"Bad\", \"tags\": [\"ribosome\", \"ice\"], \"tagCounts\": {\"ribosome\": 2}}")))
                .isFalse();
        assertThat(
                        body.takes(
                                review(
                                        true,
                                        "{\"quality\": \"Good\", \"tags\": [\"ribosome\", \"ice\"], \"tagCounts\": {\"ribosome\": 1}}")))
                .isFalse();
        assertThat(body.takes(
                        review(true, "{\"quality\": \"Good\", \"tags\": [\"ice\"], \"tagCounts\": {\"ribosome\": 2}}")))
                .isFalse();
        assertThat(body.takes(null)).isFalse();
    }

    @Test
    void namesTheSetByWhatItTakes() throws Exception {
        assertThat(body("{\"filter\": \"all\"}").prefix()).isEqualTo("tomogramSubset");
        assertThat(body("{\"filter\": \"pending\", \"criteria\": {\"tags\": []}}")
                        .prefix())
                .isEqualTo("pendingTomograms");
        assertThat(body("{\"filter\": \"reviewed\"}").prefix()).isEqualTo("reviewedTomograms");
        assertThat(body("{\"filter\": \"all\", \"criteria\": {\"qualities\": [\"Good\"]}}")
                        .prefix())
                .isEqualTo("filteredTomograms");
    }
}
