package org.scipion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scipion.model.ReviewSchema;
import org.scipion.model.TomogramReview;
import org.scipion.model.TomogramReview.Content;
import org.scipion.model.User;

class ReviewsTest extends StoreTestCase {
    private static final long SET = 1695;
    private static final Content GOOD = new Content(true, "{\"quality\": \"Good\"}", "clear");
    private static final Content OPEN = new Content(false, "{}", "");

    private Reviews reviews;
    private User ada;
    private long project;

    @BeforeEach
    void prepare() {
        reviews = store.reviews();
        ada = user("ada");
        project = project("apo", ada).id();
    }

    @Test
    void areNoneAtFirst() {
        assertThat(reviews.schema(project, SET)).isEmpty();
        assertThat(reviews.of(project, SET)).isEmpty();
        assertThat(reviews.find(project, SET, 1)).isEmpty();
    }

    @Test
    void growByOneRevisionWithEachChange() {
        TomogramReview first =
                reviews.save(project, SET, 2, GOOD, Reviews.NONE, ada.id()).orElseThrow();
        assertThat(first.revision()).isEqualTo(1);
        assertThat(first.content()).isEqualTo(GOOD);
        assertThat(first.reviewed()).contains(first.created());
        assertThat(first.reviewedBy()).hasValue(ada.id());

        clock.advance(Duration.ofMinutes(1));
        TomogramReview second = reviews.save(project, SET, 2, OPEN, 1, ada.id()).orElseThrow();
        assertThat(second.revision()).isEqualTo(2);
        assertThat(second.id()).isEqualTo(first.id());
        assertThat(second.reviewed()).isEmpty();
        assertThat(second.created()).isEqualTo(first.created());
        assertThat(second.updated()).isAfter(first.updated());
        assertThat(reviews.of(project, SET)).containsExactly(second);
        assertThat(reviews.find(project, SET, 2)).contains(second);
    }

    @Test
    void stayAsTheyAreWhenAnotherRevisionIsStored() {
        TomogramReview stored =
                reviews.save(project, SET, 2, GOOD, Reviews.NONE, ada.id()).orElseThrow();

        assertThat(reviews.save(project, SET, 2, OPEN, Reviews.NONE, ada.id())).isEmpty();
        assertThat(reviews.save(project, SET, 2, OPEN, 2, ada.id())).isEmpty();
        assertThat(reviews.save(project, SET, 3, OPEN, 1, ada.id())).isEmpty();
        assertThat(reviews.of(project, SET)).containsExactly(stored);
    }

    @Test
    void areSavedByOneOfManyWhoSawTheSameRevision() throws Exception {
        reviews.save(project, SET, 2, OPEN, Reviews.NONE, ada.id());
        List<Callable<Optional<TomogramReview>>> savers = IntStream.range(0, 8)
                .<Callable<Optional<TomogramReview>>>mapToObj(
                        i -> () -> reviews.save(project, SET, 2, GOOD, 1, ada.id()))
                .toList();
        try (ExecutorService threads = Executors.newFixedThreadPool(8)) {
            assertThat(threads.invokeAll(savers).stream().map(Future::resultNow).filter(Optional::isPresent))
                    .hasSize(1);
        }
        assertThat(reviews.find(project, SET, 2).orElseThrow().revision()).isEqualTo(2);
    }

    @Test
    void followTheSchemaThatIsStored() {
        assertThat(reviews.save(project, SET, 1, GOOD, Reviews.NONE, ada.id())
                        .orElseThrow()
                        .schemaVersion())
                .isEqualTo(1);
        reviews.saveSchema(project, SET, "{\"tags\": []}", Reviews.NONE, ada.id());
        reviews.saveSchema(project, SET, "{\"tags\": [1]}", 1, ada.id());
        assertThat(reviews.save(project, SET, 1, GOOD, 1, ada.id())
                        .orElseThrow()
                        .schemaVersion())
                .isEqualTo(2);
    }

    @Test
    void haveASchemaWithRevisionsToo() {
        ReviewSchema first = reviews.saveSchema(project, SET, "{\"tags\": []}", Reviews.NONE, ada.id())
                .orElseThrow();
        assertThat(first.version()).isEqualTo(1);
        assertThat(first.revision()).isEqualTo(1);
        assertThat(first.createdBy()).hasValue(ada.id());
        assertThat(reviews.saveSchema(project, SET, "{}", Reviews.NONE, ada.id()))
                .isEmpty();
        ReviewSchema second =
                reviews.saveSchema(project, SET, "{}", 1, ada.id()).orElseThrow();
        assertThat(second.version()).isEqualTo(2);
        assertThat(second.revision()).isEqualTo(2);
        assertThat(reviews.saveSchema(project, SET, "{}", 1, ada.id())).isEmpty();
        assertThat(reviews.schema(project, SET)).contains(second);
        assertThat(reviews.schema(project, SET + 1)).isEmpty();
    }

    @Test
    void areKeptApartByProjectAndSet() {
        long other = project("holo", ada).id();
        reviews.save(project, SET, 1, GOOD, Reviews.NONE, ada.id());
        assertThat(reviews.of(other, SET)).isEmpty();
        assertThat(reviews.of(project, SET + 1)).isEmpty();
        assertThat(reviews.save(other, SET, 1, OPEN, Reviews.NONE, ada.id())).isPresent();
    }

    @Test
    void goWithTheirProject() {
        reviews.save(project, SET, 1, GOOD, Reviews.NONE, ada.id());
        reviews.saveSchema(project, SET, "{}", Reviews.NONE, ada.id());
        store.projects().remove(project);
        assertThat(reviews.of(project, SET)).isEmpty();
        assertThat(reviews.schema(project, SET)).isEmpty();
    }

    @Test
    void refuseWhatIsNoObjectTooLongOrOfNoProject() {
        assertThatThrownBy(() -> reviews.saveSchema(project, SET, "[]", Reviews.NONE, ada.id()))
                .isInstanceOf(RefusedValueException.class);
        assertThatThrownBy(() -> reviews.save(
                        project, SET, 1, new Content(true, "{}", "x".repeat(10_001)), Reviews.NONE, ada.id()))
                .isInstanceOf(RefusedValueException.class);
        assertThat(reviews.save(project, SET, 1, new Content(true, "{}", "x".repeat(10_000)), 0, ada.id()))
                .isPresent();
        assertThatThrownBy(() -> reviews.save(99, SET, 1, GOOD, Reviews.NONE, ada.id()))
                .isInstanceOf(MissingException.class);
    }
}
