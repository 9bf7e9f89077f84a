package org.scipion.server.projects.diskuse;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Files;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.jobs.JobCancelledException;
import org.scipion.jobs.JobContext;
import org.scipion.model.DiskUse;
import org.scipion.model.Job;
import org.scipion.model.JobRequest;
import org.scipion.model.Project;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person;
import org.scipion.server.TestServer;

class DiskUseTest {

    @RegisterExtension
    private static final TestServer SERVER = new TestServer();

    private final List<JobRequest> asked = new ArrayList<>();
    private User user;
    private Project project;

    @BeforeEach
    void makeAProject() {
        user = SERVER.account(Role.USER);
        project = SERVER.project(user);
    }

    @Test
    void isMeasuredInTheBackgroundOnceSomebodyLooksAtTheList() throws Exception {
        Files.write(project.folder().resolve("movie.mrcs"), new byte[11 << 20]);
        Person person = SERVER.signedIn(user);
        assertThat(shown(person)).isEqualTo("0.00 GB");
        assertThat(shownAtLast(person)).isEqualTo("0.01 GB");
    }

    @Test
    void isNotNotedWhenTheJobWasCancelled() throws Exception {
        Files.write(project.folder().resolve("movie.mrcs"), new byte[10]);
        Job job = jobThatNoWorkerTakes();
        MeasureDiskUse measuring = new MeasureDiskUse(SERVER.store().projects(), SERVER.clock());
        assertThatThrownBy(() -> measuring.run(job, context(true))).isInstanceOf(JobCancelledException.class);
        assertThat(SERVER.store()
                        .projects()
                        .visible(project.id(), user.id())
                        .orElseThrow()
                        .diskUse())
                .isEmpty();
    }

    @Test
    void isNothingWhenTheFolderIsGone() throws Exception {
        Files.delete(project.folder());
        Job job = jobThatNoWorkerTakes();
        assertThat(new MeasureDiskUse(SERVER.store().projects(), SERVER.clock()).run(job, context(false)))
                .isEqualTo("{\"bytes\":null}");
    }

    @Test
    void isAskedForOnceUntilItWasMeasured() {
        refresh();
        refresh();
        assertThat(asked).hasSize(2);
        assertThat(asked.getFirst()).isEqualTo(asked.getLast());
        assertThat(SERVER.store().jobs().accept(asked.getFirst()).id())
                .isEqualTo(SERVER.store().jobs().accept(asked.getLast()).id());
    }

    @Test
    void isAskedForAgainAfterAChangeButNotTooSoon() {
        Instant measured = updated().minusSeconds(1);
        measured(measured);
        refresh(measured.plus(QueuedDiskUse.FRESH));
        assertThat(asked).isEmpty();
        refresh(measured.plus(QueuedDiskUse.FRESH).plusSeconds(1));
        assertThat(asked).hasSize(1);
    }

    @Test
    void isAskedForOnceADayWithoutAnyChangeOfOurs() {
        Instant measured = updated().plusSeconds(1);
        measured(measured);
        refresh(measured.plus(QueuedDiskUse.KEPT));
        assertThat(asked).isEmpty();
        refresh(measured.plus(QueuedDiskUse.KEPT).plusSeconds(1));
        assertThat(asked).hasSize(1);
    }

    @Test
    void isAskedForAFewProjectsAtATime() {
        for (int more = 0; more < QueuedDiskUse.AT_ONCE + 5; more++) {
            SERVER.project(user);
        }
        refresh();
        assertThat(asked).hasSize(QueuedDiskUse.AT_ONCE);
    }

    @Test
    void neverSpoilsTheListItIsAskedFor() {
        QueuedDiskUse unheard = new QueuedDiskUse(
                request -> {
                    throw new IllegalStateException("the queue is away");
                },
                SERVER.clock());
        assertThatCode(() -> unheard.refresh(SERVER.store().projects().visibleTo(user.id())))
                .doesNotThrowAnyException();
    }

    private static String shown(Person person) {
        return person.get("/projects").json().at("/0/diskUsage").asText();
    }

    private static String shownAtLast(Person person) {
        Instant end = Instant.now().plusSeconds(30);
        String shown = shown(person);
        while (shown.equals("0.00 GB") && Instant.now().isBefore(end)) {
            shown = shown(person);
        }
        return shown;
    }

    private Job jobThatNoWorkerTakes() {
        return SERVER.store()
                .jobs()
                .accept(JobRequest.once(MeasureDiskUse.KIND, "unserved", "{}").about(project.id()));
    }

    private void refresh() {
        refresh(updated());
    }

    private Instant updated() {
        return SERVER.store().projects().find(project.id()).orElseThrow().updated();
    }

    private void refresh(Instant now) {
        new QueuedDiskUse(asked::add, InstantSource.fixed(now))
                .refresh(SERVER.store().projects().visibleTo(user.id()));
    }

    private void measured(Instant at) {
        SERVER.store().projects().recordDiskUse(project.id(), new DiskUse(1, at));
    }

    private static JobContext context(boolean cancelled) {
        return new JobContext() {
            @Override
            public void progress(double fraction, String step) {}

            @Override
            public boolean cancelRequested() {
                return cancelled;
            }
        };
    }
}
