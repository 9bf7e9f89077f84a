package org.scipion.preview.hostile;

import java.nio.file.Files;
import java.nio.file.Path;

/** What the fuzzer calls with bytes of its making. */
public final class FuzzTarget {

    private static final long LONGEST_NANOS = 1_000_000_000;
    private static final long MOST_BYTES = 64L << 20;

    private static Parser parser = Parser.MRC;

    private FuzzTarget() {}

    /** Copies good files to begin with; arguments: name of the parser, folder. */
    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[1]));
        for (Path sample : Parser.at(arguments[0]).samples()) {
            Path copy = folder.resolve(sample.getFileName());
            if (Files.notExists(copy)) {
                Files.copy(sample, copy);
            }
        }
    }

    /** Called once, with the name of the parser. */
    public static void fuzzerInitialize(String[] arguments) {
        parser = Parser.at(arguments[0]);
    }

    /** Called for each input. What costs too much is weighed once more, because the first time may have paid for the loading of classes. */
    public static void fuzzerTestOneInput(byte[] input) {
        Cost cost = Inspection.inspect(parser, input);
        if (isTooMuch(cost) && isTooMuch(Inspection.inspect(parser, input))) {
            throw new AssertionError(input.length + " bytes cost " + parser + " " + cost);
        }
    }

    private static boolean isTooMuch(Cost cost) {
        return cost.allocatedBytes() > MOST_BYTES || cost.processorNanos() > LONGEST_NANOS;
    }
}
