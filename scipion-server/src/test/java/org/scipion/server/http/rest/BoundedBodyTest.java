package org.scipion.server.http.rest;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.scipion.server.http.RequestTimeoutException;
import org.scipion.server.http.TooLargeException;

class BoundedBodyTest {

    private long nanos;

    @Test
    void endsAtItsLimitAndNotOneByteLater() throws IOException {
        assertThat(body(100, 100).readAllBytes()).hasSize(100);
        InputStream over = body(101, 100);
        assertThatThrownBy(over::readAllBytes).isInstanceOf(TooLargeException.class);
        InputStream byteByByte = body(101, 100);
        for (int i = 0; i < 100; i++) {
            assertThat(byteByByte.read()).isZero();
        }
        assertThatThrownBy(byteByByte::read).isInstanceOf(TooLargeException.class);
    }

    @Test
    void mayTakeAWhileWithoutMoving() throws IOException {
        InputStream body = body(10, 100);
        nanos = BoundedBody.GRACE.toNanos();
        assertThat(body.read()).isZero();
    }

    @Test
    void isGivenUpWhenItTrickles() throws IOException {
        InputStream body = body(1_000, 10_000);
        for (int second = 1; second <= 30; second++) {
            nanos = Duration.ofSeconds(second).toNanos();
            assertThat(body.read()).isZero();
        }
        nanos = Duration.ofSeconds(31).toNanos();
        assertThatThrownBy(body::read).isInstanceOf(RequestTimeoutException.class);
    }

    @Test
    void mayTakeLongWhenItIsLarge() throws IOException {
        InputStream body = body(1_000_000, 1_000_000);
        assertThat(body.readNBytes(200_000)).hasSize(200_000);
        nanos = Duration.ofSeconds(129).toNanos();
        assertThat(body.read()).isZero();
        nanos = Duration.ofSeconds(131).toNanos();
        assertThatThrownBy(body::read).isInstanceOf(RequestTimeoutException.class);
    }

    private InputStream body(int length, long limit) {
        return new BoundedBody(new ByteArrayInputStream(new byte[length]), limit, () -> nanos);
    }
}
