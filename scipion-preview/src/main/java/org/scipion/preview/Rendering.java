package org.scipion.preview;

/**
 * A picture made from a file, and what was done to get it.
 *
 * @param image the encoded picture
 * @param axis the axis across the plane; {@link Axis#Z} for pictures that have no other
 * @param index the plane that was rendered, 0-based, after clamping
 * @param source shape of what the file holds
 * @param range values that became shade 0 and 255
 * @param colourMap the colour map that was applied
 * @param note one line for the reader, such as which section was chosen; may be empty
 */
public record Rendering(
        EncodedImage image, Axis axis, int index, Shape source, ValueRange range, ColourMap colourMap, String note) {}
