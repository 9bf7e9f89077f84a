package org.scipion.preview.picture;

import com.luciad.imageio.webp.WebPReadParam;
import java.io.IOException;
import javax.imageio.ImageReadParam;
import javax.imageio.ImageReader;
import org.scipion.preview.Content;
import org.scipion.preview.Image;
import org.scipion.preview.Rendering;
import org.scipion.preview.Shape;
import org.scipion.preview.ThumbnailRequest;
import org.scipion.preview.TooLargeException;
import org.scipion.preview.encode.Raster;
import org.scipion.preview.format.OpenedFile;
import org.scipion.preview.format.Opening;
import org.scipion.preview.render.PictureRenderer;

/** A picture that is decoded whenever it is rendered. */
public final class DecodablePicture extends OpenedFile implements Image {

    private static final int BYTES_PER_PIXEL = 7; // a decoded picture and its three channels exist at the same time

    private final Decoding.ReaderMaker maker;
    private final Shape shape;

    /** A picture of {@code shape}, depth 1, that readers of {@code maker} decode. */
    public DecodablePicture(Opening opening, String mime, Shape shape, Decoding.ReaderMaker maker) {
        super(opening, mime);
        this.maker = maker;
        this.shape = shape;
    }

    static Content open(Opening opening, PictureType type) {
        Shape shape = Decoding.ask(opening.source(), type::reader, DecodablePicture::shape);
        return new DecodablePicture(opening, type.mime(), shape, type::reader);
    }

    private static Shape shape(ImageReader reader) throws IOException {
        return new Shape(1, reader.getHeight(0), reader.getWidth(0));
    }

    @Override
    public int width() {
        return shape.width();
    }

    @Override
    public int height() {
        return shape.height();
    }

    @Override
    public Rendering thumbnail(ThumbnailRequest request) {
        if (shape.sectionPixels() > limits().pixels()) {
            throw new TooLargeException(source().name() + " has " + shape.width() + " x " + shape.height()
                    + " pixels, over the limit of " + limits().pixels());
        }
        Raster picture = Decoding.ask(source(), maker, this::decode);
        return PictureRenderer.render(picture, shape, request);
    }

    private Raster decode(ImageReader reader) throws IOException {
        ImageReadParam parameters = reader.getDefaultReadParam();
        int step = step();
        if (step > 1 && parameters instanceof WebPReadParam webp) {
            webp.setUseScaling(true); // gaps are ignored by its reader
            webp.setScaledWidth(Math.ceilDiv(shape.width(), step));
            webp.setScaledHeight(Math.ceilDiv(shape.height(), step));
        } else {
            parameters.setSourceSubsampling(step, step, 0, 0);
        }
        return Pixels.of(reader.read(0, parameters));
    }

    /** Pixels from one that is decoded to the next. */
    private int step() {
        int step = 1;
        while (shape.sectionPixels() * BYTES_PER_PIXEL / step / step > opening().believedBytes()) {
            step++;
        }
        return step;
    }
}
