package org.scipion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.scipion.model.AccessibleProject;
import org.scipion.model.DiskUse;
import org.scipion.model.JobRequest;
import org.scipion.model.NewProject;
import org.scipion.model.Permission;
import org.scipion.model.Project;
import org.scipion.model.User;

class ProjectsTest extends StoreTestCase {
    private final Projects projects = store.projects();
    private final Shares shares = store.shares();

    @Test
    void givesBackWhatWasStored() {
        User ada = user("ada");

        Project apo = projects.add(new NewProject("apo", Path.of("/data/apo"), "A test", ada.id()));

        assertThat(projects.find(apo.id())).contains(apo);
        assertThat(projects.findByFolder(Path.of("/data/x/../apo"))).contains(apo);
        assertThat(apo.status()).isEqualTo("active");
        assertThat(apo.ownerId()).isEqualTo(ada.id());
    }

    @Test
    void registersAFolderOnce() {
        User ada = user("ada");
        Project apo = project("apo", ada);
        Project other = project("other", ada);

        assertThatThrownBy(() -> project("apo", user("bob"))).isInstanceOf(FolderTakenException.class);
        assertThatThrownBy(() -> projects.change(other.id(), "apo", apo.folder(), ""))
                .isInstanceOf(FolderTakenException.class);
    }

    @Test
    void isSeenByItsOwnerAndThoseItIsSharedWith() {
        User ada = user("ada");
        User bob = user("bob");
        User eve = user("eve");
        Project apo = project("apo", ada);
        shares.grant(apo.id(), bob.id(), Permission.READ);

        assertThat(permission(apo, ada)).contains(Permission.OWNER);
        assertThat(permission(apo, bob)).contains(Permission.READ);
        assertThat(permission(apo, eve)).isEmpty();
        assertThat(projects.visible(apo.id() + 1, ada.id())).isEmpty();
        assertThat(projects.visibleTo(eve.id())).isEmpty();
    }

    @Test
    void listsTheOneChangedLastFirst() {
        User ada = user("ada");
        Project first = project("first", ada);
        Project second = project("second", ada);
        clock.advance(Duration.ofSeconds(1));
        projects.touch(first.id());

        assertThat(projects.visibleTo(ada.id()))
                .extracting(found -> found.project().id())
                .containsExactly(first.id(), second.id());
    }

    @Test
    void tellsWhatWasLastCountedInIt() {
        User ada = user("ada");
        Project apo = project("apo", ada);
        assertThat(projects.visible(apo.id(), ada.id()))
                .contains(new AccessibleProject(apo, Permission.OWNER, 0, Optional.empty()));

        DiskUse use = new DiskUse(1L << 42, Instant.parse("2026-02-03T04:05:06.789Z"));
        projects.recordRuns(apo.id(), 29);
        projects.recordDiskUse(apo.id(), use);

        assertThat(projects.visible(apo.id(), ada.id()))
                .contains(new AccessibleProject(apo, Permission.OWNER, 29, Optional.of(use)));
    }

    @Test
    void changesNameFolderAndDescription() {
        Project apo = project("apo", user("ada"));
        clock.advance(Duration.ofSeconds(1));

        Project changed = projects.change(apo.id(), "holo", Path.of("/data/holo"), "With ligand");

        assertThat(changed.name()).isEqualTo("holo");
        assertThat(changed.folder()).isEqualTo(Path.of("/data/holo"));
        assertThat(changed.updated()).isEqualTo(clock.instant());
        assertThatThrownBy(() -> projects.change(99, "x", Path.of("/data/x"), ""))
                .isInstanceOf(MissingException.class);
    }

    @Test
    void takesSharesAndJobsWithItWhenItGoes() {
        User ada = user("ada");
        Project apo = project("apo", ada);
        shares.grant(apo.id(), user("bob").id(), Permission.FULL);
        store.jobs().accept(JobRequest.once("measure", "files", "{}").about(apo.id()));

        assertThat(projects.remove(apo.id())).isTrue();
        assertThat(projects.remove(apo.id())).isFalse();
        assertThat(shares.of(apo.id())).isEmpty();
        assertThat(store.jobs().newest(10)).isEmpty();
    }

    @Test
    void sharesCanBeChangedListedAndTakenBack() {
        User bob = user("bob");
        Project apo = project("apo", user("ada"));
        var given = shares.grant(apo.id(), bob.id(), Permission.READ);
        clock.advance(Duration.ofSeconds(1));

        var widened = shares.grant(apo.id(), bob.id(), Permission.FULL);

        assertThat(widened.id()).isEqualTo(given.id());
        assertThat(widened.created()).isEqualTo(given.created());
        assertThat(shares.of(apo.id())).containsExactly(widened);
        assertThat(shares.revoke(apo.id(), bob.id())).isTrue();
        assertThat(shares.revoke(apo.id(), bob.id())).isFalse();
    }

    @Test
    void cannotBeSharedWithItsOwnerNorOwnedByShare() {
        User ada = user("ada");
        User bob = user("bob");
        Project apo = project("apo", ada);

        assertThatThrownBy(() -> shares.grant(apo.id(), ada.id(), Permission.FULL))
                .isInstanceOf(RefusedValueException.class);
        assertThatThrownBy(() -> shares.grant(apo.id(), bob.id(), Permission.OWNER))
                .isInstanceOf(RefusedValueException.class);
        assertThatThrownBy(() -> shares.grant(99, bob.id(), Permission.FULL)).isInstanceOf(MissingException.class);
        assertThatThrownBy(() -> shares.grant(apo.id(), 99, Permission.FULL)).isInstanceOf(MissingException.class);
    }

    private Optional<Permission> permission(Project project, User user) {
        return projects.visible(project.id(), user.id()).map(AccessibleProject::permission);
    }
}
