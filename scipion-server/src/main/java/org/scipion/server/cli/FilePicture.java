package org.scipion.server.cli;

import java.util.Locale;
import org.scipion.preview.Axis;
import org.scipion.preview.Content;
import org.scipion.preview.Document;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.Encoding;
import org.scipion.preview.Image;
import org.scipion.preview.LinePlot;
import org.scipion.preview.SliceRequest;
import org.scipion.preview.ThumbnailRequest;
import org.scipion.preview.Volume;
import org.scipion.server.ServerException;

/** A picture of a file: a plane of a volume or its histogram, a page of a PDF, an image itself. */
final class FilePicture {

    private static final int BINS = 256;

    private final PictureOptions options;
    private final Encoding encoding;

    FilePicture(PictureOptions options, Encoding encoding) {
        this.options = options;
        this.encoding = encoding;
    }

    /** Throws {@link ServerException} for files of other kinds. */
    EncodedImage of(Content content) {
        return switch (content) {
            case Volume volume when options.histogram() -> histogram(volume);
            case Volume volume -> plane(volume);
            case Image image -> image.thumbnail(thumbnail()).image();
            case Document document -> document.renderPage(options.index().orElse(0), options.size(), encoding);
            default ->
                throw new ServerException(
                        "No picture can be made of " + content.file().name() + ": it is a "
                                + content.kind().name().toLowerCase(Locale.ROOT));
        };
    }

    private ThumbnailRequest thumbnail() {
        return ThumbnailRequest.ofSize(options.size())
                .withColourMap(options.colourMap())
                .withEncoding(encoding);
    }

    private EncodedImage plane(Volume volume) {
        Axis axis = options.axis();
        int planes = volume.shape().size(axis);
        int index = options.plane(volume.metadata())
                .orElse(axis == Axis.Z ? volume.metadata().central() : planes / 2);
        if (index < 0 || index >= planes) {
            throw new ServerException(volume.file().name() + " " + options.absent(planes));
        }
        return options.isUsual()
                ? volume.thumbnail(thumbnail().withSection(index)).image()
                : volume.slice(slice(axis, index)).image();
    }

    private SliceRequest slice(Axis axis, int index) {
        return SliceRequest.of(axis, index)
                .withThumb(options.size())
                .withContrast(options.contrast())
                .withColourMap(options.colourMap())
                .withEncoding(encoding);
    }

    private EncodedImage histogram(Volume volume) {
        return LinePlot.of(volume.histogram(BINS)).render(options.size(), options.size() * 3 / 4, encoding);
    }
}
