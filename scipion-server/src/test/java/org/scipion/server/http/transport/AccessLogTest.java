package org.scipion.server.http.transport;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.AppenderBase;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

/** What is written about a request. */
class AccessLogTest {

    private static final String SECRET = "s3cr3t-of-somebody";

    private final BlockingQueue<ILoggingEvent> events = new LinkedBlockingQueue<>();
    private final Logger everything = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    private final Logger access = (Logger) LoggerFactory.getLogger("access");
    private final AppenderBase<ILoggingEvent> kept = new AppenderBase<>() {
        @Override
        protected void append(ILoggingEvent event) {
            events.add(event);
        }
    };
    private final JettyServer server = HealthServer.start();

    @BeforeEach
    void listen() {
        kept.start();
        everything.addAppender(kept);
        access.setLevel(Level.INFO);
    }

    @AfterEach
    void stop() {
        access.setLevel(null);
        everything.detachAppender(kept);
        server.close();
    }

    @Test
    void isWhoAskedWhatAndHowItWasAnswered() throws Exception {
        send("GET /api/health HTTP/1.1", "");
        assertThat(untilTheLineOf("log-me-00001"))
                .last()
                .asString()
                .matches("127\\.0\\.0\\.1 GET /api/health 200 15 B \\d+ us log-me-00001");
    }

    @Test
    void isWrittenOfMalformedRequestsToo() throws Exception {
        send("GET /api/%zz HTTP/1.1", "");
        assertThat(nextAccess()).matches("127\\.0\\.0\\.1 \\S+ \\S+ 400 \\d+ B \\d+ us \\S+");
    }

    @Test
    void isWithoutTokensAndCodes() throws Exception {
        send(
                "GET /api/health?verificationCode=" + SECRET + "&access_token=" + SECRET + " HTTP/1.1",
                "Authorization: Bearer " + SECRET + "\r\nCookie: session=" + SECRET + "\r\n");
        assertThat(untilTheLineOf("log-me-00001")).isNotEmpty().noneMatch(line -> line.contains(SECRET));
    }

    private void send(String line, String headers) throws IOException {
        HealthServer.exchange(
                server, line + "\r\nHost: a\r\nConnection: close\r\nX-Request-Id: log-me-00001\r\n" + headers + "\r\n");
    }

    private String nextAccess() throws InterruptedException {
        ILoggingEvent event = next();
        while (!event.getLoggerName().equals("access")) {
            event = next();
        }
        return event.getFormattedMessage();
    }

    /** All lines up to that of the request, which is written after its answer was sent. */
    private List<String> untilTheLineOf(String id) throws InterruptedException {
        List<String> lines = new ArrayList<>();
        ILoggingEvent event;
        do {
            event = next();
            lines.add(event.getFormattedMessage());
        } while (!(event.getLoggerName().equals("access")
                && event.getFormattedMessage().endsWith(id)));
        return lines;
    }

    private ILoggingEvent next() throws InterruptedException {
        ILoggingEvent event = events.poll(20, TimeUnit.SECONDS);
        if (event == null) {
            throw new AssertionError("Nothing more was logged");
        }
        return event;
    }
}
