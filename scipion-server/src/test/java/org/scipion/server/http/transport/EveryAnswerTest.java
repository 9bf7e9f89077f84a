package org.scipion.server.http.transport;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What stands in the head of every answer, whoever gave it. */
class EveryAnswerTest {

    private static final List<String> HEADERS = List.of(
            "X-Content-Type-Options: nosniff",
            "Referrer-Policy: no-referrer",
            "X-Frame-Options: DENY",
            "Cross-Origin-Opener-Policy: same-origin",
            "Permissions-Policy: camera=(), geolocation=(), microphone=()");

    private static final List<String> CONTENT_POLICY = List.of(
            "default-src 'self'",
            "script-src 'self'",
            "connect-src 'self'",
            "object-src 'none'",
            "base-uri 'none'",
            "form-action 'self'",
            "frame-ancestors 'none'");

    private static JettyServer server;

    @BeforeAll
    static void start() {
        server = HealthServer.start();
    }

    @AfterAll
    static void stop() {
        server.close();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "GET /health| 200",
                "GET /api/health| 200",
                "HEAD /api/health| 200",
                "GET /docs| 307",
                "GET /api/nothing| 404",
                "DELETE /api/health| 405",
                "DELETE /health| 405",
                "OPTIONS /api/health| 405",
                "GET /api/%zz| 400",
                "nonsense| 400"
            })
    void tellsBrowsersToDoNoMoreThanTheyShould(String request, int status) throws IOException {
        String answer = head(request, "");
        assertThat(answer).startsWith("HTTP/1.1 " + status + " ").doesNotContain("\r\nServer:");
        assertThat(answer.lines()).containsAll(HEADERS).doesNotHaveDuplicates();
        assertThat(values(answer, "Content-Security-Policy"))
                .singleElement()
                .satisfies(policy -> assertThat(List.of(policy.split("; *"))).containsAll(CONTENT_POLICY));
        assertThat(values(answer, "X-Request-Id")).singleElement().asString().matches("[0-9a-f]{16}");
    }

    @ParameterizedTest
    @ValueSource(strings = {"trace-me-0001", "a.b_c-D8"})
    void repeatsTheRequestIdOfAProxy(String id) throws IOException {
        assertThat(values(head("GET /api/health", "X-Request-Id: " + id + "\r\n"), "X-Request-Id"))
                .containsExactly(id);
    }

    @ParameterizedTest
    @ValueSource(strings = {"short", "with blank inside", "<script>alert(1)</script>", "naïve-naïve"})
    void repeatsNoRequestIdThatCouldSpoilALog(String id) throws IOException {
        assertThat(values(head("GET /api/health", "X-Request-Id: " + id + "\r\n"), "X-Request-Id"))
                .singleElement()
                .asString()
                .matches("[0-9a-f]{16}");
    }

    private static String head(String firstWords, String headers) throws IOException {
        String line = firstWords.contains(" ") ? firstWords + " HTTP/1.1" : firstWords;
        String answer = HealthServer.exchange(server, line + "\r\nHost: a\r\nConnection: close\r\n" + headers + "\r\n");
        return answer.substring(0, answer.indexOf("\r\n\r\n"));
    }

    private static List<String> values(String head, String name) {
        return Pattern.compile("(?m)^" + name + ": (.*?)\r?$")
                .matcher(head)
                .results()
                .map((MatchResult line) -> line.group(1))
                .toList();
    }
}
