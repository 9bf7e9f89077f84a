package org.scipion.store;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.scipion.model.Credentials;
import org.scipion.model.NewUser;
import org.scipion.model.Profile;
import org.scipion.model.Role;
import org.scipion.model.User;

class UsersTest extends StoreTestCase {
    private final Users users = store.users();

    @Test
    void givesBackWhatWasStored() {
        Profile profile = new Profile("Ada", "Lovelace", "Lab", "1", "Head", "UK", "London", "W1");

        User ada = users.add(new NewUser("Ada@Lab.org", "hash", Role.ADMIN, true, false, profile));

        assertThat(users.find(ada.id())).contains(ada);
        assertThat(ada.email()).isEqualTo("Ada@Lab.org");
        assertThat(ada.profile()).isEqualTo(profile);
        assertThat(ada.isAdmin()).isTrue();
        assertThat(ada.verified()).isFalse();
        assertThat(ada.tokenVersion()).isZero();
        assertThat(ada.created()).isEqualTo(clock.instant());
    }

    @Test
    void comparesAddressesWithoutLetterCase() {
        User ada = user("ada");

        assertThat(users.findByEmail("ADA@LAB.ORG")).contains(ada);
        assertThatThrownBy(() -> users.add(newUser("Ada@Lab.Org"))).isInstanceOf(EmailTakenException.class);
    }

    @Test
    void handsOutTheHashOnlyWithTheCredentials() {
        User ada = user("ada");

        assertThat(users.credentials("ada@lab.org")).contains(new Credentials(ada, "hash"));
        assertThat(users.credentials("nobody@lab.org")).isEmpty();
    }

    @Test
    void makesTokensWorthlessWhenThePasswordChanges() {
        User ada = user("ada");

        User changed = users.changePassword(ada.id(), "other");

        assertThat(changed.tokenVersion()).isEqualTo(ada.tokenVersion() + 1);
        assertThat(users.credentials(ada.email())).contains(new Credentials(changed, "other"));
    }

    @Test
    void makesTokensWorthlessWhenAnAccountIsClosedButNotWhenItIsOpened() {
        User ada = user("ada");

        User closed = users.changeActive(ada.id(), false);
        User closedAgain = users.changeActive(ada.id(), false);
        User opened = users.changeActive(ada.id(), true);

        assertThat(closed.active()).isFalse();
        assertThat(closed.tokenVersion()).isEqualTo(1);
        assertThat(closedAgain.tokenVersion()).isEqualTo(1);
        assertThat(opened.active()).isTrue();
        assertThat(opened.tokenVersion()).isEqualTo(1);
    }

    @Test
    void revokesTokensOnDemand() {
        assertThat(users.revokeTokens(user("ada").id()).tokenVersion()).isEqualTo(1);
    }

    @Test
    void rehashesAPasswordOnceAndKeepsTokens() {
        User ada = user("ada");

        assertThat(users.rehash(ada.id(), "hash", "better")).isTrue();
        assertThat(users.rehash(ada.id(), "hash", "late")).isFalse();
        assertThat(users.credentials(ada.email())).contains(new Credentials(ada, "better"));
    }

    @Test
    void changesRoleProfileAndVerificationAndNotesWhen() {
        User ada = user("ada");
        clock.advance(Duration.ofMinutes(1));

        assertThat(users.changeRole(ada.id(), Role.ADMIN).isAdmin()).isTrue();
        assertThat(users.changeProfile(ada.id(), Profile.EMPTY).profile()).isEqualTo(Profile.EMPTY);
        assertThat(users.markVerified(ada.id()).verified()).isTrue();
        assertThat(users.find(ada.id()).orElseThrow().updated()).isEqualTo(clock.instant());
        assertThat(users.find(ada.id()).orElseThrow().created()).isEqualTo(ada.created());
    }

    @Test
    void listsByNames() {
        users.add(named("c@lab.org", "zoe", "A"));
        users.add(named("b@lab.org", "Ada", "b"));
        users.add(named("a@lab.org", "ada", "C"));

        assertThat(users.all()).extracting(User::email).containsExactly("b@lab.org", "a@lab.org", "c@lab.org");
        assertThat(users.count()).isEqualTo(3);
    }

    @Test
    void saysThatThereIsNoSuchAccount() {
        assertThat(users.find(1)).isEmpty();
        assertThatThrownBy(() -> users.changeRole(1, Role.ADMIN))
                .isInstanceOf(MissingException.class)
                .hasMessageContaining("1");
    }

    @Test
    void refusesTextsThatAreTooLong() {
        assertThat(users.add(named("a@lab.org", "x".repeat(Profile.LONGEST), "")))
                .isNotNull();
        assertThatThrownBy(() -> users.add(named("b@lab.org", "x".repeat(Profile.LONGEST + 1), "")))
                .isInstanceOf(RefusedValueException.class);
        assertThat(users.add(newUser("y".repeat(246) + "@lab.org"))).isNotNull();
        assertThatThrownBy(() -> users.add(newUser("y".repeat(247) + "@lab.org")))
                .isInstanceOf(RefusedValueException.class);
    }

    @Test
    void refusesTextsThatNoDatabaseCanHold() {
        assertThatThrownBy(() -> users.add(named("a@lab.org", "a\0b", ""))).isInstanceOf(RefusedValueException.class);
        assertThat(users.findByEmail("'; drop table users; --")).isEmpty();
    }

    private static NewUser named(String email, String firstName, String lastName) {
        return new NewUser(email, "hash", Role.USER, true, true, Profile.named(firstName, lastName, ""));
    }

    @Test
    void areVerifiedByTheLastCodeWithinItsTimeAndOnce() {
        User ada = store.users().add(new NewUser("new@lab.org", "hash", Role.USER, true, false, Profile.EMPTY));
        String first = "a".repeat(64);
        String second = "b".repeat(64);
        store.users().expectVerification(ada.id(), first, clock.instant().plusSeconds(60));
        store.users().expectVerification(ada.id(), second, clock.instant().plusSeconds(60));

        assertThat(store.users().verify(first)).isEmpty();
        assertThat(store.users().verify(second).map(User::verified)).contains(true);
        assertThat(store.users().verify(second)).isEmpty();

        store.users().expectVerification(ada.id(), first, clock.instant());
        assertThat(store.users().verify(first)).isEmpty();
    }
}
