package org.scipion.preview.draw;

import java.awt.Color;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.Encoding;
import org.scipion.preview.Limits;
import org.scipion.preview.Montage;
import org.scipion.preview.TooLargeException;

/** Draws a {@link Montage}. */
public final class MontageDrawing {

    private static final Color LABEL_BAR = new Color(30, 30, 30);
    private static final Color SUMMARY_BAND = new Color(230, 230, 230);
    private static final int BAR = 20;
    private static final int BAND = 28;

    private final Montage montage;
    private final int columns;
    private final int rows;
    private final int bar;

    private MontageDrawing(Montage montage) {
        this.montage = montage;
        this.columns = Math.min(montage.columns(), montage.tiles().size());
        this.rows = Math.ceilDiv(montage.tiles().size(), columns);
        boolean labelled =
                montage.tiles().stream().anyMatch(tile -> !tile.label().isEmpty());
        this.bar = labelled ? BAR : 0;
    }

    /** The picture. */
    public static EncodedImage render(Montage montage, Encoding encoding, Limits limits) {
        return new MontageDrawing(montage).draw(limits).encoded(encoding);
    }

    private Canvas draw(Limits limits) {
        int band = montage.summary().isEmpty() ? 0 : BAND;
        long width = columns * (long) (montage.cell() + montage.gap()) + montage.gap();
        long height = rows * (long) (montage.cell() + bar + montage.gap()) + montage.gap() + band;
        if (width * height > Math.min(limits.pixels(), limits.heldBytes() / 8)) {
            throw new TooLargeException(
                    "A montage of " + width + " x " + height + " pixels is over the limit; ask for smaller cells");
        }
        Canvas canvas = new Canvas((int) width, (int) height);
        for (int i = 0; i < montage.tiles().size(); i++) {
            tile(canvas, i);
        }
        if (band > 0) {
            canvas.box(0, canvas.height() - band, canvas.width(), band, SUMMARY_BAND);
            canvas.text(montage.summary(), 0, canvas.height() - band, canvas.width(), band, LABEL_BAR);
        }
        return canvas;
    }

    private void tile(Canvas canvas, int position) {
        Montage.Tile tile = montage.tiles().get(position);
        int cell = montage.cell();
        int x = montage.gap() + position % columns * (cell + montage.gap());
        int y = montage.gap() + position / columns * (cell + bar + montage.gap());
        canvas.picture(tile.picture(), x, y, cell, cell);
        if (!tile.label().isEmpty()) {
            canvas.box(x, y + cell, cell, bar, LABEL_BAR);
            canvas.text(tile.label(), x, y + cell, cell, bar, Color.WHITE);
        }
    }
}
