package org.scipion.server.thumbnails;

import java.util.List;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.Encoding;
import org.scipion.preview.Mosaic;

/** The sheet that every thumbnail is drawn on, in the proportions and colour of the client's cards. */
final class Sheet {

    private static final double HEIGHT = 0.60;
    private static final int BACKGROUND = 0xf1f5f9;

    private Sheet() {}

    static EncodedImage of(List<EncodedImage> pictures, int width, int gap) {
        int height = (int) Math.round(width * HEIGHT);
        return new Mosaic(pictures, width, height, gap, BACKGROUND).render(Encoding.png());
    }
}
