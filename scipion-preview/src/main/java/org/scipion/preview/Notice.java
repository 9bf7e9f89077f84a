package org.scipion.preview;

import org.scipion.preview.draw.NoticeDrawing;

/**
 * One line of text in the middle of a light sheet: what stands where there is no picture. Immutable.
 *
 * @param text the line; it is cut where it is too long
 * @param width columns of the sheet in pixels, 16 to 4096
 * @param height rows of the sheet in pixels, 16 to 4096
 */
public record Notice(String text, int width, int height) {

    /** Refuses sizes out of range. */
    public Notice {
        if (Math.min(width, height) < 16 || Math.max(width, height) > 4096) {
            throw new InvalidRequestException("A notice has sides of 16 to 4096 pixels, not " + width + " x " + height);
        }
    }

    /** Draws the notice. */
    public EncodedImage render(Encoding encoding) {
        return NoticeDrawing.render(this, encoding);
    }
}
