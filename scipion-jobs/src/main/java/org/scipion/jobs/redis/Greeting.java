package org.scipion.jobs.redis;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import org.scipion.jobs.BrokerAccessException;

/** The first words with a server that is coming up: much quicker than to set up a client for each try. */
final class Greeting {
    private static final int PATIENCE = (int) Duration.ofSeconds(2).toMillis();
    private static final int LONGEST_ANSWER = 512;

    private Greeting() {}

    /**
     * Whether the server answers.
     *
     * @throws BrokerAccessException if it refuses the password
     */
    static boolean isAnswered(int port, String password) {
        try (Socket socket = new Socket()) {
            socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), PATIENCE);
            socket.setSoTimeout(PATIENCE);
            String words = "AUTH " + password + "\r\nPING\r\nQUIT\r\n";
            socket.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
            byte[] answer = socket.getInputStream().readNBytes(LONGEST_ANSWER);
            return isGood(new String(answer, StandardCharsets.US_ASCII));
        } catch (IOException notYet) {
            return false;
        }
    }

    private static boolean isGood(String answer) {
        if (answer.startsWith("-WRONGPASS")) {
            throw new BrokerAccessException("The embedded Redis refuses this password; it was started with another one."
                    + " Stop it, or restore the former password in the configuration.");
        }
        return answer.contains("+PONG");
    }
}
