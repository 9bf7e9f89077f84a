package org.scipion.preview.tiff;

import java.awt.image.Raster;
import java.io.IOException;
import javax.imageio.ImageReader;
import org.scipion.preview.ByteSource;
import org.scipion.preview.SampleType;
import org.scipion.preview.Shape;
import org.scipion.preview.grid.DecodedVoxels;
import org.scipion.preview.picture.Decoding;

/** Decodes pages as numbers, first channel only. */
record PageDecoder(ByteSource source, Decoding.ReaderMaker maker, Shape shape, SampleType type)
        implements DecodedVoxels.SectionDecoder {

    @Override
    public float[] decode(int section) {
        return Decoding.ask(source, maker, reader -> values(reader, section));
    }

    private float[] values(ImageReader reader, int page) throws IOException {
        if (reader.getWidth(page) != shape.width() || reader.getHeight(page) != shape.height()) {
            throw new IOException("page " + page + " has another size than the first");
        }
        TiffTags.read(reader, page).requireReadable(source.name());
        Raster raster = reader.canReadRaster()
                ? reader.readRaster(page, null)
                : reader.read(page).getRaster();
        return type == SampleType.UINT32 ? unsignedIntegers(raster) : numbers(raster);
    }

    /** The library knows neither signed bytes nor unsigned integers of 32 bits: the bits are right, their meaning is not. */
    private float[] numbers(Raster raster) {
        float[] values =
                raster.getSamples(0, 0, shape.width(), shape.height(), 0, new float[(int) shape.sectionPixels()]);
        if (type == SampleType.INT8) {
            for (int i = 0; i < values.length; i++) {
                values[i] = (byte) values[i];
            }
        }
        return values;
    }

    private float[] unsignedIntegers(Raster raster) {
        int[] bits = raster.getSamples(0, 0, shape.width(), shape.height(), 0, new int[(int) shape.sectionPixels()]);
        float[] values = new float[bits.length];
        for (int i = 0; i < values.length; i++) {
            values[i] = Integer.toUnsignedLong(bits[i]);
        }
        return values;
    }
}
