package org.scipion.bridge.hostile;

import java.io.IOException;

/** What the fuzzer calls with bytes of its making; see the README. */
public final class FuzzTarget {
    private static final long LONGEST_NANOS = 1_000_000_000;
    private static final long MOST_BYTES = 64L << 20;

    private static Parser parser = Parser.SET;

    private FuzzTarget() {}

    /** Called once with the name of the parser. */
    public static void fuzzerInitialize(String[] arguments) {
        parser = Parser.named(arguments[0]);
    }

    /** Called for each input; what costs too much is weighed again, as the first time may have paid for loading classes. */
    public static void fuzzerTestOneInput(byte[] input) throws IOException {
        Cost cost = read(input);
        if (isTooMuch(cost) && isTooMuch(read(input))) {
            throw new AssertionError(input.length + " bytes cost " + parser + " " + cost);
        }
    }

    private static Cost read(byte[] input) {
        return Cost.of(() -> parser.read(input));
    }

    private static boolean isTooMuch(Cost cost) {
        return cost.allocatedBytes() > MOST_BYTES || cost.processorNanos() > LONGEST_NANOS;
    }
}
