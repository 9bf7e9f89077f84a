package org.scipion.dist;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What signing in costs: every request that is signed in, and everybody else when somebody guesses passwords. Figures go to {@code target/load-*.txt}. */
@Tag("load")
class LoadIT {

    private static final int WARM_UP = 2_000;
    private static final int ROUNDS = 2_000;
    private static final int SECONDS = 10;
    private static final int LOGINS_PER_SECOND = 200;

    private static Installation installation;
    private static Api api;

    @BeforeAll
    static void provision() {
        installation = Installation.withDemo();
        api = installation.signIn();
    }

    @AfterAll
    static void remove() {
        installation.close();
    }

    @Test
    void ofRequestsThatAreSignedIn() throws IOException {
        Durations health = new Durations();
        Durations profile = new Durations();
        Durations projects = new Durations();
        for (int i = 0; i < WARM_UP + ROUNDS; i++) {
            if (i == WARM_UP) {
                health.forget();
                profile.forget();
                projects.forget();
            }
            health.time(() -> api.get("/api/health"));
            profile.time(() -> api.get("/api/auth/me"));
            projects.time(() -> api.get("/api/projects/"));
        }
        write(
                "load-signed-in.txt",
                "health %s; profile %s, %.2f ms more, ratio %.2f; projects %s%n"
                        .formatted(
                                health,
                                profile,
                                profile.median() - health.median(),
                                profile.median() / health.median(),
                                projects));
    }

    @Test
    void ofGuessingPasswords() throws Exception {
        Durations before = new Durations();
        Durations during = new Durations();
        for (int i = 0; i < WARM_UP; i++) {
            before.time(() -> api.get("/api/auth/me"));
        }
        List<Future<HttpResponse<byte[]>>> guesses = new ArrayList<>();
        try (ExecutorService guessers = Executors.newVirtualThreadPerTaskExecutor()) {
            long began = System.nanoTime();
            for (int i = 0; i < SECONDS * LOGINS_PER_SECOND; i++) {
                String account = i % 2 == 0 ? Installation.EMAIL : "nobody" + i + "@example.org";
                guesses.add(guessers.submit(() -> guess(account)));
                if (i % 4 == 0) {
                    during.time(() -> api.get("/api/auth/me"));
                }
                LockSupport.parkNanos(began + (i + 1) * 1_000_000_000L / LOGINS_PER_SECOND - System.nanoTime());
            }
        }
        long tried = 0;
        for (Future<HttpResponse<byte[]>> guess : guesses) {
            HttpResponse<byte[]> answer = guess.resultNow();
            assertThat(answer.statusCode()).isIn(401, 429);
            tried += answer.statusCode() == 401 ? 1 : 0;
            if (answer.statusCode() == 429) {
                assertThat(answer.headers().firstValueAsLong("Retry-After").orElse(0))
                        .isBetween(1L, 60L);
            }
        }
        assertThat(tried).isLessThanOrEqualTo(50);
        write(
                "load-guessing.txt",
                "%d logins in %d s, %d passwords looked at, others refused with 429; profile before %s, meanwhile %s%n"
                        .formatted(guesses.size(), SECONDS, tried, before, during));
    }

    private static HttpResponse<byte[]> guess(String email) {
        return Api.anonymous(installation.address())
                .post("/api/auth/login", Map.of("email", email, "password", "not the password 1"));
    }

    private static void write(String file, String text) throws IOException {
        Files.writeString(Path.of("target", file), text);
    }
}
