package org.scipion.preview.draw;

import java.awt.Color;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.Encoding;
import org.scipion.preview.Notice;

/** Draws a {@link Notice}. */
public final class NoticeDrawing {

    private static final Color SHEET = new Color(230, 230, 230);
    private static final Color INK = new Color(90, 90, 90);
    private static final int LINE = 20;

    private NoticeDrawing() {}

    /** The picture. */
    public static EncodedImage render(Notice notice, Encoding encoding) {
        Canvas canvas = new Canvas(notice.width(), notice.height());
        canvas.box(0, 0, notice.width(), notice.height(), SHEET);
        int line = Math.min(LINE, notice.height());
        canvas.text(notice.text(), 0, (notice.height() - line) / 2, notice.width(), line, INK);
        return canvas.encoded(encoding);
    }
}
