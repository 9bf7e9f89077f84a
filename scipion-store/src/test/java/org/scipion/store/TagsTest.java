package org.scipion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.scipion.model.Tag;
import org.scipion.model.User;

class TagsTest extends StoreTestCase {
    private final Tags tags = store.tags();
    private long apo;
    private long holo;

    @BeforeEach
    void registerTwoProjects() {
        User ada = user("ada");
        apo = project("apo", ada).id();
        holo = project("holo", ada).id();
    }

    @Test
    void areListedByTitleWithoutLetterCase() {
        tags.put(apo, "1", "beta", "", "");
        tags.put(apo, "2", "Alpha", "first", "#ff0000");
        tags.put(holo, "3", "gamma", "", "");

        assertThat(tags.of(apo)).extracting(Tag::title).containsExactly("Alpha", "beta");
        assertThat(tags.find(apo, "2").orElseThrow().color()).isEqualTo("#ff0000");
        assertThat(tags.find(apo, "3")).isEmpty();
    }

    @Test
    void areReplacedById() {
        Tag made = tags.put(apo, "1", "good", "", "");
        clock.advance(Duration.ofSeconds(1));

        Tag replaced = tags.put(apo, "1", "better", "see notes", "blue");

        assertThat(replaced.created()).isEqualTo(made.created());
        assertThat(replaced.updated()).isEqualTo(clock.instant());
        assertThat(tags.of(apo)).containsExactly(replaced);
    }

    @Test
    void keepWhatAChangeDoesNotName() {
        tags.put(apo, "1", "good", "see notes", "blue");

        Tag changed = tags.change(apo, "1", Optional.empty(), Optional.of(""), Optional.of("red"))
                .orElseThrow();

        assertThat(changed.title()).isEqualTo("good");
        assertThat(changed.description()).isEmpty();
        assertThat(changed.color()).isEqualTo("red");
        assertThat(tags.of(apo)).containsExactly(changed);
        assertThat(tags.change(holo, "1", Optional.of("bad"), Optional.empty(), Optional.empty()))
                .isEmpty();
    }

    @Test
    void neverTouchTheTagWithTheSameIdOfAnotherProject() {
        Tag ofApo = tags.put(apo, "1", "good", "", "");
        tags.put(holo, "1", "bad", "", "");
        tags.setOfRun(apo, 7, List.of("1"));

        tags.remove(holo, "1");

        assertThat(tags.of(apo)).containsExactly(ofApo);
        assertThat(tags.ofRun(apo, 7)).containsExactly("1");
    }

    @Test
    void haveATitleOfTheirOwnInTheirProject() {
        tags.put(apo, "1", "Good", "", "");

        assertThatThrownBy(() -> tags.put(apo, "2", "gOOD", "", "")).isInstanceOf(TitleTakenException.class);
        assertThat(tags.put(holo, "2", "gOOD", "", "")).isNotNull();
    }

    @Test
    void arePutOnRunsAsASet() {
        tags.put(apo, "a", "one", "", "");
        tags.put(apo, "b", "two", "", "");

        assertThat(tags.setOfRun(apo, 7, List.of("b", "a", "b"))).containsExactly("a", "b");
        assertThat(tags.setOfRun(apo, 9, List.of("b"))).containsExactly("b");
        assertThat(tags.ofRuns(apo)).isEqualTo(Map.of(7L, List.of("a", "b"), 9L, List.of("b")));

        tags.setOfRun(apo, 7, List.of());
        tags.remove(apo, "b");
        assertThat(tags.ofRuns(apo)).isEmpty();
    }

    @Test
    void keepTheFormerTagsOfARunWhenOneOfTheNewIsUnknown() {
        tags.put(apo, "a", "one", "", "");
        tags.put(holo, "of-another-project", "two", "", "");
        tags.setOfRun(apo, 7, List.of("a"));

        assertThatThrownBy(() -> tags.setOfRun(apo, 7, List.of("of-another-project")))
                .isInstanceOf(MissingException.class);
        assertThat(tags.ofRun(apo, 7)).containsExactly("a");
    }

    @Test
    void goWithTheirProject() {
        tags.put(apo, "a", "one", "", "");
        tags.setOfRun(apo, 7, List.of("a"));

        store.projects().remove(apo);

        assertThat(tags.of(apo)).isEmpty();
        assertThat(tags.ofRuns(apo)).isEmpty();
    }

    @Test
    void refuseEmptyBlankAndLongTitlesAndUnknownProjects() {
        assertThat(tags.put(apo, "a", "x".repeat(200), "", "")).isNotNull();
        assertThatThrownBy(() -> tags.put(apo, "b", "x".repeat(201), "", "")).isInstanceOf(RefusedValueException.class);
        assertThatThrownBy(() -> tags.put(apo, "b", "", "", "")).isInstanceOf(RefusedValueException.class);
        assertThatThrownBy(() -> tags.put(apo, "b", " x", "", "")).isInstanceOf(RefusedValueException.class);
        assertThatThrownBy(() -> tags.put(99, "b", "x", "", "")).isInstanceOf(MissingException.class);
    }

    @Test
    void areAtMostAHundredOnARun() {
        List<String> ids =
                IntStream.rangeClosed(1, 101).mapToObj(Integer::toString).toList();
        ids.forEach(id -> tags.put(apo, id, "tag " + id, "", ""));

        assertThat(tags.setOfRun(apo, 7, ids.subList(0, 100))).hasSize(100);
        assertThatThrownBy(() -> tags.setOfRun(apo, 7, ids)).isInstanceOf(RefusedValueException.class);
    }
}
