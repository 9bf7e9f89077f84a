package org.scipion.preview;

import java.util.List;
import org.scipion.preview.draw.MontageDrawing;

/**
 * Several small pictures as one, row by row on white, each in a square cell with its label in a dark bar below, and a summary in a light band
 * at the bottom. Immutable.
 *
 * @param tiles the pictures in order, at least one
 * @param columns cells in a row, at least 1
 * @param cell side of a cell in pixels, 8 to 2048; pictures are fitted in, keeping their proportions
 * @param gap pixels around each cell, 0 to 64
 * @param summary text of the band at the bottom; empty for no band
 */
public record Montage(List<Tile> tiles, int columns, int cell, int gap, String summary) {

    private static final int MOST_TILES = 1000;

    /**
     * A picture with its label.
     *
     * @param picture as it was rendered
     * @param label one line; empty for none
     */
    public record Tile(EncodedImage picture, String label) {}

    /** Refuses sizes out of range. */
    public Montage {
        tiles = List.copyOf(tiles);
        if (tiles.isEmpty() || tiles.size() > MOST_TILES || columns < 1) {
            throw new InvalidRequestException("A montage has 1 to " + MOST_TILES + " tiles and at least 1 column, not "
                    + tiles.size() + " and " + columns);
        }
        if (cell < 8 || cell > 2048 || gap < 0 || gap > 64) {
            throw new InvalidRequestException(
                    "A montage has cells of 8 to 2048 pixels and gaps of 0 to 64, not " + cell + " and " + gap);
        }
    }

    /**
     * Draws the montage.
     *
     * @throws TooLargeException if it has more pixels than {@code limits} allow
     */
    public EncodedImage render(Encoding encoding, Limits limits) {
        return MontageDrawing.render(this, encoding, limits);
    }
}
