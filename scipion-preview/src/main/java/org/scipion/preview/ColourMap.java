package org.scipion.preview;

import java.util.List;
import org.scipion.preview.colour.ColourTables;

/** A table of 256 colours, equal to the map of matplotlib that has the same name. Immutable. */
public final class ColourMap {

    private static final ColourMap GRAY = new ColourMap("", new byte[0]);

    private final String name;
    private final byte[] colours;

    private ColourMap(String name, byte[] colours) {
        this.name = name;
        this.colours = colours;
    }

    /** No colour: pictures keep their shades and have one channel where the format can. Its name is empty. */
    public static ColourMap gray() {
        return GRAY;
    }

    /**
     * A map by matplotlib's name, such as {@code viridis} or, reversed, {@code viridis_r}; an empty name is {@link #gray()}.
     *
     * @throws InvalidRequestException if there is none of that name
     */
    public static ColourMap named(String name) {
        if (!isKnown(name)) {
            throw new InvalidRequestException("Unknown colour map '" + name + "'; known are "
                    + String.join(", ", names()) + ", and each of them reversed, as in gray_r");
        }
        return namedOrGray(name);
    }

    /** As {@link #named}, but {@link #gray()} for unknown names. */
    public static ColourMap namedOrGray(String name) {
        String known = ColourTables.canonical(name.strip());
        return known.isEmpty() ? GRAY : new ColourMap(known, ColourTables.colours(known));
    }

    /** Whether {@link #named} knows {@code name}; letter case does not matter. */
    public static boolean isKnown(String name) {
        return name.isBlank() || !ColourTables.canonical(name.strip()).isEmpty();
    }

    /** All names without their reverses, in alphabetic order. */
    public static List<String> names() {
        return ColourTables.names();
    }

    /** Matplotlib's name; empty for {@link #gray()}. */
    public String name() {
        return name;
    }

    /** Whether shades stay gray. */
    public boolean isGray() {
        return colours.length == 0;
    }

    /**
     * The colour of a shade as {@code 0xRRGGBB}.
     *
     * @param shade 0 to 255
     */
    public int rgb(int shade) {
        if (isGray()) {
            return shade * 0x010101;
        }
        int at = 3 * shade;
        return (colours[at] & 0xff) << 16 | (colours[at + 1] & 0xff) << 8 | (colours[at + 2] & 0xff);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ColourMap map && map.name.equals(name);
    }

    @Override
    public int hashCode() {
        return name.hashCode();
    }

    @Override
    public String toString() {
        return isGray() ? "gray shades" : name;
    }
}
