package org.scipion.server.auth;

import static org.assertj.core.api.Assertions.assertThat;

import com.icegreen.greenmail.util.GreenMail;
import com.icegreen.greenmail.util.GreenMailUtil;
import com.icegreen.greenmail.util.ServerSetup;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.scipion.model.Role;
import org.scipion.model.User;
import org.scipion.server.Person.Answer;
import org.scipion.server.TestServer;

/** Sign-up with a real SMTP server. */
class VerificationTest {

    private static final GreenMail MAIL = smtpServer();

    @RegisterExtension
    private static final TestServer SERVER = new TestServer(
            "SIGNUP_POLICY", "open",
            "SMTP_HOST", "127.0.0.1",
            "SMTP_PORT", Integer.toString(MAIL.getSmtp().getPort()),
            "SMTP_SECURITY", "none",
            "SMTP_USER", "scipion",
            "SMTP_PASSWORD", "mail-secret",
            "SMTP_FROM", "scipion@lab.org");

    private static final Pattern CODE = Pattern.compile("[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}");

    private static GreenMail smtpServer() {
        GreenMail mail = new GreenMail(new ServerSetup(0, "127.0.0.1", ServerSetup.PROTOCOL_SMTP));
        mail.setUser("scipion@lab.org", "scipion", "mail-secret");
        mail.start();
        return mail;
    }

    @AfterAll
    static void stopTheSmtpServer() {
        MAIL.stop();
    }

    @BeforeEach
    void forgetLimitsAndLetters() throws Exception {
        SERVER.clock().advance(Duration.ofHours(2));
        MAIL.purgeEmailFromAllMailboxes();
    }

    @Test
    void opensAnAccountOnceItsCodeCameBack() throws Exception {
        signUp("eve@lab.org");
        assertThat(signIn("eve@lab.org").detail()).isEqualTo("Email not verified");

        String code = code("eve@lab.org", 1);
        assertThat(SERVER.nobody()
                        .post("/auth/verify", "{\"code\":\"" + code + "\"}")
                        .body())
                .isEqualTo("{\"message\":\"Email verified successfully\"}");

        assertThat(signIn("eve@lab.org").status()).isEqualTo(200);
        Answer again = SERVER.nobody().post("/auth/verify?verificationCode=" + code, "");
        assertThat(again.status()).isEqualTo(400);
        assertThat(again.detail()).isEqualTo("Invalid verification code");
    }

    @Test
    void takesTheCodeFromTheQueryAndEitherNameInTheBody() throws Exception {
        signUp("query@lab.org");
        assertThat(SERVER.nobody()
                        .post("/auth/verify?verificationCode=" + code("query@lab.org", 1), "")
                        .status())
                .isEqualTo(200);
        signUp("body@lab.org");
        String code = code("body@lab.org", 2);
        assertThat(SERVER.nobody()
                        .post("/auth/verify", "{\"verificationCode\":\"" + code + "\"}")
                        .status())
                .isEqualTo(200);
        assertThat(SERVER.nobody().post("/auth/verify", "{}").status()).isEqualTo(422);
        assertThat(SERVER.nobody().post("/auth/verify", "[").status()).isEqualTo(422);
    }

    @Test
    void answersNewAndKnownAddressesAlikeAndTellsTheOwnerOfAKnownOne() throws Exception {
        User known = SERVER.account(Role.USER);
        assertThat(signUp(known.email()).body())
                .isEqualTo(signUp("fresh@lab.org").body());
        MimeMessage[] letters = letters(2);
        assertThat(new String[] {letters[0].getSubject(), letters[1].getSubject()})
                .containsExactlyInAnyOrder("You have an account already", "Verify your email");
    }

    @Test
    void sendsAnotherCodeWhichReplacesTheFirst() throws Exception {
        signUp("again@lab.org");
        String first = code("again@lab.org", 1);
        Answer waiting = SERVER.nobody().post("/auth/resend-code", "{\"email\":\"again@lab.org\"}");
        String second = code("again@lab.org", 2);

        assertThat(SERVER.nobody()
                        .post("/auth/verify", "{\"code\":\"" + first + "\"}")
                        .status())
                .isEqualTo(400);
        assertThat(SERVER.nobody()
                        .post("/auth/verify", "{\"code\":\"" + second + "\"}")
                        .status())
                .isEqualTo(200);
        Answer unknown = SERVER.nobody().post("/auth/resend-code", "{\"email\":\"nobody@lab.org\"}");
        Answer verified = SERVER.nobody().post("/auth/resend-code", "{\"email\":\"again@lab.org\"}");
        assertThat(waiting.status()).isEqualTo(200);
        assertThat(unknown.body()).isEqualTo(waiting.body());
        assertThat(verified.body()).isEqualTo(waiting.body());
    }

    @Test
    void forgetsACodeAfterADay() throws Exception {
        signUp("late@lab.org");
        String code = code("late@lab.org", 1);
        SERVER.clock().advance(EmailVerification.LIFETIME);
        assertThat(SERVER.nobody()
                        .post("/auth/verify", "{\"code\":\"" + code + "\"}")
                        .status())
                .isEqualTo(400);
    }

    @Test
    void limitsTriesAndLetters() {
        for (int i = 0; i < EmailVerification.TRIES_PER_ADDRESS; i++) {
            assertThat(SERVER.nobody()
                            .post("/auth/verify", "{\"code\":\"guess\"}")
                            .status())
                    .isEqualTo(400);
        }
        assertThat(SERVER.nobody().post("/auth/verify", "{\"code\":\"guess\"}").status())
                .isEqualTo(429);
        for (int i = 0; i < EmailVerification.LETTERS_PER_ACCOUNT; i++) {
            assertThat(SERVER.nobody()
                            .post("/auth/resend-code", "{\"email\":\"x@lab.org\"}")
                            .status())
                    .isEqualTo(200);
        }
        assertThat(SERVER.nobody()
                        .post("/auth/resend-code", "{\"email\":\"X@lab.org\"}")
                        .status())
                .isEqualTo(429);
    }

    @Test
    void canBeDoneByAnAdministratorInstead() {
        signUp("vouched@lab.org");
        long id = SERVER.store()
                .users()
                .findByEmail("vouched@lab.org")
                .orElseThrow()
                .id();
        Answer vouched =
                SERVER.signedIn(SERVER.account(Role.ADMIN)).patch("/users/admin/" + id, "{\"isVerified\":true}");
        assertThat(vouched.json().path("isVerified").asBoolean()).isTrue();
        assertThat(signIn("vouched@lab.org").status()).isEqualTo(200);
    }

    private static Answer signUp(String email) {
        Answer answer = SERVER.nobody()
                .post(
                        "/auth/signup",
                        "{\"email\":\"" + email + "\",\"password\":\"" + TestServer.PASSWORD
                                + "\",\"firstName\":\"A\",\"lastName\":\"\",\"institution\":\"\"}");
        assertThat(answer.status()).isEqualTo(201);
        return answer;
    }

    private static Answer signIn(String email) {
        return SERVER.nobody()
                .post("/auth/login", "{\"email\":\"" + email + "\",\"password\":\"" + TestServer.PASSWORD + "\"}");
    }

    private static MimeMessage[] letters(int count) {
        assertThat(MAIL.waitForIncomingEmail(60_000, count)).isTrue();
        return MAIL.getReceivedMessages();
    }

    /** In the last letter to an address, once so many letters have come to anybody. */
    private static String code(String email, int count) throws MessagingException {
        String found = "";
        for (MimeMessage letter : letters(count)) {
            if (letter.getAllRecipients()[0].toString().equals(email)) {
                Matcher code = CODE.matcher(GreenMailUtil.getBody(letter));
                assertThat(code.find()).isTrue();
                found = code.group();
            }
        }
        return found;
    }
}
