package org.scipion.server.auth;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.junit.jupiter.api.Test;
import org.scipion.server.http.TooManyRequestsException;

class AttemptsTest {

    private final MovableClock clock = new MovableClock();
    private final Attempts attempts = new Attempts(3, Duration.ofMinutes(1), clock);

    @Test
    void areAllowedUpToTheLimitPerKey() {
        count(3);
        assertThatThrownBy(() -> attempts.count("ana")).isInstanceOf(TooManyRequestsException.class);
        assertThatCode(() -> attempts.count("bob")).doesNotThrowAnyException();
    }

    @Test
    void tellWhenTheOldestIsForgotten() {
        attempts.count("ana");
        clock.now = clock.now.plusSeconds(20);
        count(2);
        assertThatThrownBy(() -> attempts.count("ana"))
                .isInstanceOfSatisfying(
                        TooManyRequestsException.class,
                        refusal -> assertThat(refusal.retryAfter()).isEqualTo(Duration.ofSeconds(40)));
        clock.now = clock.now.plusSeconds(40);
        attempts.count("ana");
        assertThatThrownBy(() -> attempts.count("ana")).isInstanceOf(TooManyRequestsException.class);
    }

    @Test
    void areGivenBackWhenTheyWereLegitimate() {
        count(3);
        attempts.takeBack("ana");
        attempts.takeBack("unknown");
        count(1);
        assertThatThrownBy(() -> attempts.count("ana")).isInstanceOf(TooManyRequestsException.class);
    }

    @Test
    void areForgottenForTheKeysLongestUnused() {
        count(3);
        for (int i = 0; i < 20_000; i++) {
            attempts.count("key" + i);
        }
        count(3);
    }

    private void count(int times) {
        for (int i = 0; i < times; i++) {
            attempts.count("ana");
        }
    }

    private static final class MovableClock extends Clock {

        private Instant now = Instant.parse("2026-01-01T00:00:00Z");

        @Override
        public Instant instant() {
            return now;
        }

        @Override
        public ZoneId getZone() {
            return ZoneOffset.UTC;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            return this;
        }
    }
}
