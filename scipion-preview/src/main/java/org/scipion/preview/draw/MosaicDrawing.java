package org.scipion.preview.draw;

import java.awt.Color;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.Encoding;
import org.scipion.preview.Mosaic;

/** Draws a {@link Mosaic}. */
public final class MosaicDrawing {

    private final Mosaic mosaic;
    private final int columns;
    private final int rows;

    private MosaicDrawing(Mosaic mosaic) {
        this.mosaic = mosaic;
        this.columns = columns(mosaic);
        this.rows = rows(mosaic, columns);
    }

    /** The picture. */
    public static EncodedImage render(Mosaic mosaic, Encoding encoding) {
        return new MosaicDrawing(mosaic).draw().encoded(encoding);
    }

    /** As many as give the largest squares. */
    private static int columns(Mosaic mosaic) {
        int best = 1;
        for (int columns = 2; columns <= mosaic.pictures().size(); columns++) {
            if (side(mosaic, columns) > side(mosaic, best)) {
                best = columns;
            }
        }
        return best;
    }

    private static int rows(Mosaic mosaic, int columns) {
        return Math.ceilDiv(mosaic.pictures().size(), columns);
    }

    private static int side(Mosaic mosaic, int columns) {
        return Math.min(mosaic.width() / columns, mosaic.height() / rows(mosaic, columns));
    }

    private Canvas draw() {
        Canvas canvas = new Canvas(mosaic.width(), mosaic.height());
        canvas.box(0, 0, mosaic.width(), mosaic.height(), new Color(mosaic.background()));
        for (int i = 0; i < mosaic.pictures().size(); i++) {
            draw(canvas, i);
        }
        return canvas;
    }

    private void draw(Canvas canvas, int place) {
        int left = edge(mosaic.width(), columns, place % columns);
        int right = edge(mosaic.width(), columns, place % columns + 1);
        int top = edge(mosaic.height(), rows, place / columns);
        int bottom = edge(mosaic.height(), rows, place / columns + 1);
        int gap = mosaic.gap() / 2;
        int width = Math.max(1, right - left - 2 * gap);
        int height = Math.max(1, bottom - top - 2 * gap);
        canvas.picture(mosaic.pictures().get(place), left + gap, top + gap, width, height);
    }

    private static int edge(int length, int parts, int number) {
        return (int) ((long) length * number / parts);
    }
}
