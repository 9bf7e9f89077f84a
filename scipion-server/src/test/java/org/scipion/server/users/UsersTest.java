package org.scipion.server.users;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.AuditEntry;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;

class UsersTest {

    @RegisterExtension
    private static final TestServer SERVER = new TestServer();

    @Test
    void showsTheOtherActivePeopleToAnyone() {
        User ana = SERVER.account(Role.USER);
        User bob = SERVER.account(Role.ADMIN);
        User gone = SERVER.account(Role.USER);
        SERVER.store().users().changeActive(gone.id(), false);
        Answer answer = SERVER.signedIn(ana).get("/users/");
        assertThat(answer.json().findValuesAsText("email"))
                .contains(bob.email())
                .doesNotContain(ana.email(), gone.email());
        assertThat(answer.body())
                .contains("{\"id\":" + bob.id() + ",\"email\":\"" + bob.email()
                        + "\",\"firstName\":\"Ana\",\"lastName\":\"Lee\",\"institution\":null,\"role\":\"admin\"}");
        assertThat(SERVER.signedIn(ana).get("/users").body()).isEqualTo(answer.body());
    }

    @Test
    void showsAllAccountsToAdministratorsOnly() {
        User admin = SERVER.account(Role.ADMIN);
        User ana = SERVER.account(Role.USER);
        assertThat(SERVER.signedIn(admin).get("/users/admin").body())
                .contains(
                        "{\"id\":" + ana.id() + ",\"email\":\"" + ana.email()
                                + "\",\"firstName\":\"Ana\",\"lastName\":\"Lee\",\"institution\":null,\"role\":\"user\",\"isActive\":true,\"isVerified\":true}");
        Answer refused = SERVER.signedIn(ana).get("/users/admin");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.detail()).isEqualTo("Admin privileges required");
    }

    @Test
    void letsAdministratorsChangeRoleAndActivity() {
        User ana = SERVER.account(Role.USER);
        Person admin = SERVER.signedIn(SERVER.account(Role.ADMIN));
        Answer changed = admin.patch("/users/admin/" + ana.id(), "{\"role\":\"admin\",\"isActive\":false}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("role").asText()).isEqualTo("admin");
        assertThat(changed.json().path("isActive").asBoolean()).isFalse();
        AuditEntry noted = SERVER.store().audit().newest(1).getFirst();
        assertThat(noted.action()).isEqualTo("user.change");
        assertThat(noted.subject()).isEqualTo(ana.email());
        assertThat(noted.address()).isEqualTo("127.0.0.1");
        assertThat(noted.details()).contains("\"role\": \"admin\"", "\"isActive\": true");
    }

    @Test
    void explainsRefusedChanges() {
        User self = SERVER.account(Role.ADMIN);
        User other = SERVER.account(Role.USER);
        Person admin = SERVER.signedIn(self);
        assertRefused(admin.patch("/users/admin/999999999", "{}"), 404, "User not found");
        assertRefused(admin.patch("/users/admin/" + other.id(), "{}"), 400, "No user administration fields provided");
        assertRefused(
                admin.patch("/users/admin/" + self.id(), "{\"isActive\":false}"),
                400,
                "You cannot deactivate your own account");
        assertRefused(
                admin.patch("/users/admin/" + self.id(), "{\"role\":\"user\"}"),
                400,
                "You cannot remove your own admin role");
        assertRefused(admin.patch("/users/admin/" + other.id(), "{\"role\":\"king\"}"), 422, "Validation failed");
        assertRefused(admin.patch("/users/admin/undefined", "{}"), 422, "Validation failed");
    }

    private static void assertRefused(Answer answer, int status, String detail) {
        assertThat(answer.status()).isEqualTo(status);
        assertThat(answer.detail()).isEqualTo(detail);
    }
}
