package org.scipion.server.mail;

import jakarta.mail.MessagingException;
import java.util.function.Supplier;
import org.scipion.server.MailServer;
import org.scipion.store.StoreException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends letters in the background, so that nobody learns from the time of an answer whether one was sent. Safe for use by many threads. */
public final class Outbox {

    private static final Logger LOG = LoggerFactory.getLogger(Outbox.class);

    private final SmtpDelivery delivery;

    /** Hands letters to this server. */
    public Outbox(MailServer server) {
        this.delivery = new SmtpDelivery(server);
    }

    /**
     * Writes and sends a letter soon. One that cannot be written or sent is logged, without its text, and forgotten: its reader can ask for another.
     */
    public void send(Supplier<Letter> letter) {
        Thread.ofVirtual().name("mail").start(() -> deliver(letter));
    }

    private void deliver(Supplier<Letter> letter) {
        try {
            delivery.send(letter.get());
        } catch (MessagingException | StoreException e) {
            LOG.error("An e-mail could not be sent", e);
        }
    }
}
