package org.scipion.jobs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import org.junit.jupiter.api.Test;

class BrokerTest {

    @Test
    void saysThatNothingAnswers() throws IOException {
        int port = freePort();

        assertThatThrownBy(() -> Broker.connect(BrokerConfiguration.of("127.0.0.1", port, "x")))
                .isInstanceOf(BrokerUnavailableException.class);
    }

    @Test
    void saysThatRedisWentAwayAndAnswersWhenItIsBack() {
        try (Broker broker = Broker.connect(TestRedis.running())) {
            TestRedis.stop();
            assertThatThrownBy(broker::ping).isInstanceOf(BrokerUnavailableException.class);

            TestRedis.running();
            assertThatCode(() -> pingUntilItAnswers(broker)).doesNotThrowAnyException();
        }
    }

    @Test
    void refusesAddressesOfOtherThings() {
        assertThatThrownBy(() -> new BrokerConfiguration("http://localhost")).isInstanceOf(JobsException.class);
        assertThatThrownBy(() -> Broker.connect(new BrokerConfiguration("redis://")))
                .isInstanceOf(JobsException.class);
    }

    @Test
    void showsNoPasswordInTexts() {
        assertThat(BrokerConfiguration.of("localhost", 6379, "a-secret").toString())
                .doesNotContain("a-secret")
                .contains("localhost:6379");
    }

    /** The connection comes back by itself a moment after the server; each refused ping is cheap. */
    private static void pingUntilItAnswers(Broker broker) {
        long end = System.nanoTime() + 20_000_000_000L;
        while (true) {
            try {
                broker.ping();
                return;
            } catch (BrokerUnavailableException notYet) {
                if (System.nanoTime() - end > 0) {
                    throw notYet;
                }
                Thread.onSpinWait();
            }
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
