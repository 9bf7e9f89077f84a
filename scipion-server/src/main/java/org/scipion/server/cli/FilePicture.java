package org.scipion.server.cli;

import java.util.Optional;
import org.scipion.preview.Content;
import org.scipion.preview.Document;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.Encoding;
import org.scipion.preview.Image;
import org.scipion.preview.ImageFormat;
import org.scipion.preview.ThumbnailRequest;
import org.scipion.preview.Volume;

/** A picture of a file: a volume's middle section, a PDF's first page, an image itself. */
final class FilePicture {

    private FilePicture() {}

    /** Empty for files of other kinds. */
    static Optional<EncodedImage> of(Content content, int longestSide, ImageFormat format) {
        Encoding encoding = Encoding.of(format);
        ThumbnailRequest request = ThumbnailRequest.ofSize(longestSide).withEncoding(encoding);
        return switch (content) {
            case Image image -> Optional.of(image.thumbnail(request).image());
            case Volume volume -> Optional.of(volume.thumbnail(request).image());
            case Document document -> Optional.of(document.renderPage(0, longestSide, encoding));
            default -> Optional.empty();
        };
    }
}
