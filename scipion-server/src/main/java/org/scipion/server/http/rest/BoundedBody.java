package org.scipion.server.http.rest;

import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.time.Duration;
import java.util.function.LongSupplier;
import org.scipion.server.http.RequestTimeoutException;
import org.scipion.server.http.TooLargeException;

/** A request body that ends in a refusal when it grows over its limit or trickles in too slowly to be meant well. */
final class BoundedBody extends FilterInputStream {

    /** How long a body may take beside what its size allows for. */
    static final Duration GRACE = Duration.ofSeconds(30);

    /** The least speed beyond that time, in bytes per second. */
    static final long SLOWEST = 2_000;

    private final long limit;
    private final LongSupplier nanos;
    private final long began;
    private long read;

    BoundedBody(InputStream inner, long limit, LongSupplier nanos) {
        super(inner);
        this.limit = limit;
        this.nanos = nanos;
        this.began = nanos.getAsLong();
    }

    static TooLargeException tooLarge(long limit) {
        return new TooLargeException("The request body is larger than " + limit + " bytes");
    }

    @Override
    public int read() throws IOException {
        int value = super.read();
        count(value < 0 ? 0 : 1);
        return value;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        int amount = super.read(bytes, offset, length);
        count(Math.max(amount, 0));
        return amount;
    }

    private void count(int amount) {
        read += amount;
        if (read > limit) {
            throw tooLarge(limit);
        }
        if (nanos.getAsLong() - began > allowed().toNanos()) {
            throw new RequestTimeoutException("The request body arrives too slowly");
        }
    }

    private Duration allowed() {
        return GRACE.plusMillis(read * 1_000 / SLOWEST);
    }
}
