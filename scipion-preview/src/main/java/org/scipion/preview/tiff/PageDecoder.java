package org.scipion.preview.tiff;

import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.ImageReader;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Shape;
import org.scipion.preview.grid.DecodedVoxels;
import org.scipion.preview.picture.Decoding;

/** Decodes pages as numbers, first channel only. */
record PageDecoder(ByteSource source, Decoding.ReaderMaker maker, Shape shape) implements DecodedVoxels.SectionDecoder {

    @Override
    public float[] decode(int section) {
        return Decoding.ask(source, maker, reader -> values(reader, section));
    }

    private float[] values(ImageReader reader, int page) throws IOException {
        Raster raster = reader.canReadRaster()
                ? reader.readRaster(page, null)
                : reader.read(page).getRaster();
        if (raster.getWidth() != shape.width() || raster.getHeight() != shape.height()) {
            throw new IOException("page " + page + " has another size than the first");
        }
        return raster.getSamples(0, 0, shape.width(), shape.height(), 0, new float[(int) shape.sectionPixels()]);
    }
}
