package org.scipion.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;

class SignUpTest {

    @Nested
    class ByDefault {

        @RegisterExtension
        private static final TestServer SERVER = new TestServer();

        @Test
        void isClosed() {
            Answer answer = signUp(SERVER, "someone@lab.org");
            assertThat(answer.status()).isEqualTo(403);
            assertThat(answer.detail()).startsWith("Sign-up is closed here");
            assertThat(SERVER.store().users().findByEmail("someone@lab.org")).isEmpty();
        }
    }

    @Nested
    class WhenOpen {

        @RegisterExtension
        private static final TestServer SERVER = new TestServer("SIGNUP_POLICY", "open");

        @Test
        void makesAnAccountThatCanBeUsedAtOnce() {
            Answer answer = signUp(SERVER, "open@lab.org");
            assertThat(answer.status()).isEqualTo(201);
            long id = SERVER.store()
                    .users()
                    .findByEmail("open@lab.org")
                    .orElseThrow()
                    .id();
            assertThat(answer.body()).isEqualTo("{\"message\":\"User created.\",\"userId\":" + id + "}");
            assertThat(SERVER.nobody()
                            .signIn("open@lab.org", TestServer.PASSWORD)
                            .get("/auth/me")
                            .json()
                            .path("role")
                            .asText())
                    .isEqualTo("user");
            Answer again = signUp(SERVER, "Open@lab.org");
            assertThat(again.status()).isEqualTo(400);
            assertThat(again.detail()).isEqualTo("Email already registered");
        }

        @Test
        void namesWhatIsWrong() {
            Answer answer =
                    SERVER.nobody().post("/auth/signup", "{\"email\":\"a@MAILINATOR.com\",\"password\":\"short\"}");
            assertThat(answer.status()).isEqualTo(422);
            assertThat(answer.json().path("errors").findValuesAsText("field"))
                    .contains("body.email", "body.password", "body.firstName", "body.lastName", "body.institution");
            assertThat(answer.body()).contains("Value error, Email domain is not allowed");
        }
    }

    @Nested
    class WithApproval {

        @RegisterExtension
        private static final TestServer SERVER = new TestServer("SIGNUP_POLICY", "approval");

        @Test
        void waitsForAnAdministratorAndDoesNotTellWhoHasAnAccount() {
            SERVER.clock().advance(Duration.ofHours(2));
            User known = SERVER.account(Role.USER);
            Answer fresh = signUp(SERVER, "approval@lab.org");
            assertThat(fresh.status()).isEqualTo(201);
            assertThat(signUp(SERVER, known.email()).body()).isEqualTo(fresh.body());
            Answer early = SERVER.nobody()
                    .post(
                            "/auth/login",
                            "{\"email\":\"approval@lab.org\",\"password\":\"" + TestServer.PASSWORD + "\"}");
            assertThat(early.status()).isEqualTo(403);
        }

        @Test
        void isLimitedPerAddress() {
            SERVER.clock().advance(Duration.ofHours(2));
            for (int i = 0; i < SignUp.PER_ADDRESS; i++) {
                assertThat(signUp(SERVER, "many" + i + "@lab.org").status()).isEqualTo(201);
            }
            Answer refused = signUp(SERVER, "one-more@lab.org");
            assertThat(refused.status()).isEqualTo(429);
            assertThat(refused.headers().firstValue("Retry-After")).isPresent();
        }
    }

    private static Answer signUp(TestServer server, String email) {
        return server.nobody()
                .post(
                        "/auth/signup",
                        "{\"email\":\"" + email + "\",\"password\":\"" + TestServer.PASSWORD
                                + "\",\"firstName\":\"A\",\"lastName\":\"\",\"institution\":\"\"}");
    }
}
