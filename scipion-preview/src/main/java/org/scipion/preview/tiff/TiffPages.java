package org.scipion.preview.tiff;

import java.awt.image.SampleModel;
import java.io.IOException;
import javax.imageio.ImageReader;
import javax.imageio.ImageTypeSpecifier;
import org.scipion.preview.SampleType;
import org.scipion.preview.Shape;

/**
 * What the pages of a TIFF file have in common.
 *
 * @param shape pages, rows, columns; later pages of another size, such as thumbnails, are left out
 * @param type how samples are stored
 * @param coloured whether a pixel has several samples or is an index of colours
 */
record TiffPages(Shape shape, SampleType type, boolean coloured) {

    static TiffPages read(String file, ImageReader reader) throws IOException {
        TiffTags tags = TiffTags.read(reader, 0);
        tags.requireReadable(file);
        ImageTypeSpecifier first = reader.getRawImageType(0);
        SampleModel model = first.getSampleModel();
        boolean coloured = model.getNumBands() > 2 || first.getColorModel() instanceof java.awt.image.IndexColorModel;
        Shape page = new Shape(1, reader.getHeight(0), reader.getWidth(0));
        int pages = coloured ? 1 : pagesLike(page, reader);
        return new TiffPages(new Shape(pages, page.height(), page.width()), tags.type(), coloured);
    }

    private static int pagesLike(Shape page, ImageReader reader) throws IOException {
        int pages = reader.getNumImages(true);
        int last = pages - 1;
        return last > 0 && (reader.getWidth(last) != page.width() || reader.getHeight(last) != page.height())
                ? firstOther(page, reader, pages)
                : Math.max(1, pages);
    }

    private static int firstOther(Shape page, ImageReader reader, int pages) throws IOException {
        int same = 1;
        while (same < pages && reader.getWidth(same) == page.width() && reader.getHeight(same) == page.height()) {
            same++;
        }
        return same;
    }
}
