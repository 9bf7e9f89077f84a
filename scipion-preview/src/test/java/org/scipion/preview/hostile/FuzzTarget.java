package org.scipion.preview.hostile;

/** What the fuzzer calls with bytes of its making; see the README. */
public final class FuzzTarget {

    private static final long LONGEST_NANOS = 1_000_000_000;
    private static final long MOST_BYTES = 64L << 20;

    private static Parser parser = Parser.MRC;

    private FuzzTarget() {}

    /** Called once with the name of the parser. */
    public static void fuzzerInitialize(String[] arguments) {
        parser = Parser.named(arguments[0]);
    }

    /** Called for each input; what costs too much is weighed once more, because the first time may have paid for loading classes. */
    public static void fuzzerTestOneInput(byte[] input) {
        Cost cost = inspect(input);
        if (isTooMuch(cost) && isTooMuch(inspect(input))) {
            throw new AssertionError(input.length + " bytes cost " + parser + " " + cost);
        }
    }

    private static Cost inspect(byte[] input) {
        return Cost.of(() -> Inspection.inspect(parser, input));
    }

    private static boolean isTooMuch(Cost cost) {
        return cost.allocatedBytes() > MOST_BYTES || cost.processorNanos() > LONGEST_NANOS;
    }
}
