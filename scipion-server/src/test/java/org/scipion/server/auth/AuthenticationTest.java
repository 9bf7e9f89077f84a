package org.scipion.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.scipion.model.NewUser;
import org.scipion.model.Profile;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;

class AuthenticationTest {

    @RegisterExtension
    private static final TestServer SERVER = new TestServer();

    private static final String WRONG = "not the password 1";

    @Test
    void givesTwoTokensForTheRightPassword() {
        User ana = SERVER.account(Role.USER);
        Answer answer = login(ana.email(), TestServer.PASSWORD);
        assertThat(answer.status()).isEqualTo(200);
        assertThat(answer.json().fieldNames()).toIterable().containsExactly("accessToken", "refreshToken", "tokenType");
        assertThat(answer.json().path("tokenType").asText()).isEqualTo("bearer");
    }

    @Test
    void answersAnUnknownAddressLikeAWrongPassword() {
        User ana = SERVER.account(Role.USER);
        Answer wrong = login(ana.email(), WRONG);
        Answer unknown = login("nobody@lab.org", WRONG);
        assertThat(wrong.status()).isEqualTo(401);
        assertThat(unknown.status()).isEqualTo(401);
        assertThat(unknown.body()).isEqualTo(wrong.body()).isEqualTo("{\"detail\":\"Invalid credentials\"}");
    }

    @Test
    void takesAddressesWithoutADotInTheirDomain() {
        assertThat(login("admin@local", WRONG).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"email\":\"a\",\"password\":\"b\"}",
                "{\"email\":\"a@b.c\"}",
                "{\"email\":null,\"password\":1}",
                "[]",
                "",
                "{"
            })
    void namesWhatIsMissingInALogin(String body) {
        Answer answer = SERVER.nobody().post("/auth/login", body);
        assertThat(answer.status()).isEqualTo(422);
        assertThat(answer.detail()).isEqualTo("Validation failed");
        assertThat(answer.json().path("errors").path(0).path("field").asText()).startsWith("body");
    }

    @Test
    void refusesTheEleventhFailureInAMinuteEvenWithTheRightPassword() {
        User ana = SERVER.account(Role.USER);
        for (int i = 0; i < 10; i++) {
            assertThat(login(ana.email(), WRONG).status()).isEqualTo(401);
        }
        Answer refused = login(ana.email(), TestServer.PASSWORD);
        assertThat(refused.status()).isEqualTo(429);
        assertThat(refused.headers().firstValueAsLong("Retry-After").orElse(0)).isBetween(1L, 60L);
        SERVER.clock().advance(Duration.ofMinutes(1));
        assertThat(login(ana.email(), TestServer.PASSWORD).status()).isEqualTo(200);
    }

    @Test
    void doesNotCountSuccesses() {
        User ana = SERVER.account(Role.USER);
        for (int i = 0; i < 12; i++) {
            assertThat(login(ana.email(), TestServer.PASSWORD).status()).isEqualTo(200);
        }
    }

    @Test
    void replacesBcryptHashesWhenTheirPasswordIsNextKnown() {
        User old = SERVER.store()
                .users()
                .add(new NewUser(
                        "from-scipionapi@lab.org",
                        "$2b$05$abcdefghijklmnopqrstuuaZQJKXwmtJp/yLcrJGYa58B66eRxR6e",
                        Role.USER,
                        true,
                        true,
                        Profile.EMPTY));
        Person signedIn = SERVER.nobody().signIn(old.email(), "Sc1pion pass");
        assertThat(SERVER.store().users().credentials(old.email()).orElseThrow().passwordHash())
                .startsWith("$argon2id$");
        assertThat(signedIn.get("/auth/me").status()).isEqualTo(200);
        assertThat(login(old.email(), "Sc1pion pass").status()).isEqualTo(200);
    }

    @Test
    void givesNoTokensToClosedOrUnverifiedAccounts() {
        User closed = SERVER.account(Role.USER);
        SERVER.store().users().changeActive(closed.id(), false);
        Answer refused = login(closed.email(), TestServer.PASSWORD);
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.detail()).isEqualTo("User account is inactive");
        assertThat(login(closed.email(), WRONG).status()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "Basic YTpi", "Bearer", "Token x", "bearer"})
    void demandsABearerToken(String header) {
        Answer answer = header.isEmpty()
                ? SERVER.nobody().get("/auth/me")
                : SERVER.nobody().get("/auth/me", "Authorization", header);
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.detail()).isIn("Not authenticated", "Invalid authentication credentials");
    }

    @ParameterizedTest
    @ValueSource(strings = {"x", "a.b.c", "eyJhbGciOiJub25lIn0.e30.", "..", "%00"})
    void refusesTextsThatAreNoTokens(String token) {
        Answer answer = SERVER.nobody().with(token).get("/auth/me");
        assertThat(answer.status()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo("{\"detail\":\"Invalid authentication credentials\"}");
    }

    @Test
    void keepsAccessAndRefreshTokensApart() {
        User ana = SERVER.account(Role.USER);
        JsonNode tokens = login(ana.email(), TestServer.PASSWORD).json();
        String access = tokens.path("accessToken").asText();
        String refresh = tokens.path("refreshToken").asText();
        assertThat(SERVER.nobody().with(refresh).get("/auth/me").status()).isEqualTo(401);
        Answer swapped = renew(access);
        assertThat(swapped.status()).isEqualTo(401);
        assertThat(swapped.detail()).isEqualTo("Invalid token type: expected 'refresh'");
        Answer renewed = renew(refresh);
        assertThat(renewed.status()).isEqualTo(200);
        String another = renewed.json().path("accessToken").asText();
        assertThat(SERVER.nobody().with(another).get("/auth/me").status()).isEqualTo(200);
    }

    @Test
    void saysWhatIsWrongWithARenewal() {
        assertThat(SERVER.nobody().post("/auth/refresh", "{}").body()).isEqualTo("{\"detail\":\"Missing token\"}");
        assertThat(SERVER.nobody().post("/auth/refresh", "{}").status()).isEqualTo(400);
        assertThat(renew("x").status()).isEqualTo(401);
        assertThat(renew("x").detail()).isEqualTo("Invalid or expired token");
    }

    @Test
    void endsAllTokensWithAPasswordChange() {
        User ana = SERVER.account(Role.USER);
        JsonNode tokens = login(ana.email(), TestServer.PASSWORD).json();
        Person before = SERVER.nobody().with(tokens.path("accessToken").asText());
        Answer changed = before.put("/auth/me/password", passwords(TestServer.PASSWORD, "another horse 8"));
        assertThat(changed.body()).isEqualTo("{\"message\":\"Password changed successfully\"}");
        assertThat(before.get("/auth/me").status()).isEqualTo(401);
        assertThat(renew(tokens.path("refreshToken").asText()).status()).isEqualTo(401);
        assertThat(login(ana.email(), TestServer.PASSWORD).status()).isEqualTo(401);
        assertThat(login(ana.email(), "another horse 8").status()).isEqualTo(200);
    }

    @Test
    void endsAllTokensWithALogoutOrAClosedAccount() {
        User ana = SERVER.account(Role.USER);
        Person left = SERVER.signedIn(ana);
        assertThat(left.post("/auth/logout", "").status()).isEqualTo(200);
        assertThat(left.get("/auth/me").status()).isEqualTo(401);
        JsonNode tokens = login(ana.email(), TestServer.PASSWORD).json();
        Person closed = SERVER.nobody().with(tokens.path("accessToken").asText());
        SERVER.store().users().changeActive(ana.id(), false);
        Answer refused = closed.get("/auth/me");
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.detail()).isEqualTo("User account is inactive");
        assertThat(renew(tokens.path("refreshToken").asText()).status()).isEqualTo(401);
        SERVER.store().users().changeActive(ana.id(), true);
        assertThat(closed.get("/auth/me").status()).isEqualTo(401);
    }

    @Test
    void endsTokensWithTheirTime() {
        User ana = SERVER.account(Role.USER);
        JsonNode tokens = login(ana.email(), TestServer.PASSWORD).json();
        Person signedIn = SERVER.nobody().with(tokens.path("accessToken").asText());
        assertThat(signedIn.get("/auth/me").status()).isEqualTo(200);
        SERVER.clock().advance(Duration.ofMinutes(61));
        assertThat(signedIn.get("/auth/me").status()).isEqualTo(401);
        assertThat(renew(tokens.path("refreshToken").asText()).status()).isEqualTo(200);
        SERVER.clock().advance(Duration.ofDays(7));
        assertThat(renew(tokens.path("refreshToken").asText()).detail()).isEqualTo("Invalid or expired token");
    }

    @Test
    void explainsRefusedPasswordChanges() {
        Person ana = SERVER.signedIn(SERVER.account(Role.USER));
        Answer wrong = ana.put("/auth/me/password", passwords(WRONG, "another horse 8"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.detail()).isEqualTo("Current password is incorrect");
        Answer same = ana.put("/auth/me/password", passwords(TestServer.PASSWORD, TestServer.PASSWORD));
        assertThat(same.status()).isEqualTo(400);
        assertThat(same.detail()).isEqualTo("New password must be different from current password");
        Answer weak = ana.put("/auth/me/password", passwords(TestServer.PASSWORD, "12345678"));
        assertThat(weak.status()).isEqualTo(422);
        assertThat(weak.json().path("errors").path(0).path("field").asText()).isEqualTo("body.newPassword");
        assertThat(weak.json().path("errors").path(0).path("message").asText())
                .isEqualTo("Value error, Password must contain at least one letter and one number");
        assertThat(ana.put("/auth/me/password", "{}").status()).isEqualTo(422);
        assertThat(ana.get("/auth/me").status()).isEqualTo(200);
    }

    @Test
    void showsAndChangesTheOwnProfile() {
        User user = SERVER.account(Role.USER);
        Person ana = SERVER.signedIn(user);
        assertThat(ana.get("/auth/me").body())
                .isEqualTo(
                        "{\"id\":" + user.id() + ",\"email\":\"" + user.email()
                                + "\",\"role\":\"user\",\"isActive\":true,\"firstName\":\"Ana\",\"lastName\":\"Lee\","
                                + "\"institution\":null,\"phone\":null,\"position\":null,\"country\":null,\"city\":null,\"postalCode\":null}");
        Answer changed = ana.put(
                "/auth/me",
                "{\"city\":\"Madrid\",\"lastName\":null,\"role\":\"admin\",\"email\":\"x@y.z\",\"postalCode\":28049}");
        assertThat(changed.status()).isEqualTo(200);
        assertThat(changed.json().path("city").asText()).isEqualTo("Madrid");
        assertThat(changed.json().path("lastName").isNull()).isTrue();
        assertThat(changed.json().path("firstName").asText()).isEqualTo("Ana");
        assertThat(changed.json().path("postalCode").asText()).isEqualTo("28049");
        assertThat(changed.json().path("role").asText()).isEqualTo("user");
        assertThat(changed.json().path("email").asText()).isEqualTo(user.email());
        assertThat(ana.get("/auth/me").body()).isEqualTo(changed.body());
    }

    @Test
    void holdsProfilesToTheirLengths() {
        Person ana = SERVER.signedIn(SERVER.account(Role.USER));
        assertThat(ana.put("/auth/me", "{\"city\":\"" + "x".repeat(200) + "\"}").status())
                .isEqualTo(200);
        for (String body : List.of("{\"city\":\"" + "x".repeat(201) + "\"}", "{\"city\":{}}", "[]", "3")) {
            assertThat(ana.put("/auth/me", body).status()).as(body).isEqualTo(422);
        }
    }

    private static Answer login(String email, String password) {
        return SERVER.nobody().post("/auth/login", "{\"email\":\"" + email + "\",\"password\":\"" + password + "\"}");
    }

    private static Answer renew(String token) {
        return SERVER.nobody().post("/auth/refresh", "{\"token\":\"" + token + "\"}");
    }

    private static String passwords(String current, String wanted) {
        return "{\"currentPassword\":\"" + current + "\",\"newPassword\":\"" + wanted + "\"}";
    }
}
