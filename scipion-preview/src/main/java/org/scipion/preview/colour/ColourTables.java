package org.scipion.preview.colour;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

/** The colour tables that are shipped: names in one resource; 256 times red, green, blue for each of them in another. */
public final class ColourTables {

    private static final int TABLE_BYTES = 3 * 256;
    private static final String REVERSED = "_r";
    private static final List<String> NAMES = new String(resource("colour-maps.txt"), StandardCharsets.US_ASCII)
            .lines()
            .toList();
    private static final byte[] COLOURS = resource("colour-maps.rgb");

    private ColourTables() {}

    /** All names without their reverses. */
    public static List<String> names() {
        return NAMES;
    }

    /** The name as matplotlib writes it; empty if there is no such map. */
    public static String canonical(String name) {
        boolean reversed = name.toLowerCase(Locale.ROOT).endsWith(REVERSED);
        String base = reversed ? name.substring(0, name.length() - REVERSED.length()) : name;
        return NAMES.stream()
                .filter(base::equalsIgnoreCase)
                .findFirst()
                .map(known -> reversed ? known + REVERSED : known)
                .orElse("");
    }

    /** Red, green and blue of each shade of a map by its canonical name. */
    public static byte[] colours(String canonical) {
        boolean reversed = canonical.endsWith(REVERSED);
        String base = reversed ? canonical.substring(0, canonical.length() - REVERSED.length()) : canonical;
        byte[] colours = new byte[TABLE_BYTES];
        System.arraycopy(COLOURS, NAMES.indexOf(base) * TABLE_BYTES, colours, 0, TABLE_BYTES);
        return reversed ? reverse(colours) : colours;
    }

    private static byte[] reverse(byte[] colours) {
        byte[] reversed = new byte[colours.length];
        for (int at = 0; at < colours.length; at += 3) {
            System.arraycopy(colours, at, reversed, colours.length - 3 - at, 3);
        }
        return reversed;
    }

    private static byte[] resource(String name) {
        try (InputStream stream = ColourTables.class.getResourceAsStream(name)) {
            if (stream == null) {
                throw new IllegalStateException("The resource " + name + " is missing from this module");
            }
            return stream.readAllBytes();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
