package org.scipion.server.coordinates2d;

import jakarta.ws.rs.core.Response;
import java.util.Locale;
import org.scipion.model.AccessibleProject;
import org.scipion.model.ImageLocation;
import org.scipion.preview.Alignment;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.Encoding;
import org.scipion.preview.ImageFormat;
import org.scipion.preview.Rendering;
import org.scipion.server.files.FileResponses;
import org.scipion.server.files.PreviewHeaders;
import org.scipion.server.images.FileImages;
import org.scipion.server.images.ImageRequest;

/**
 * Draws micrographs to pick in: as they lie in their files, row 0 on top, so that picks can be drawn over them by their pixels. Safe for use by many
 * threads.
 */
final class MicrographPictures {

    private static final int WEBP_QUALITY = 85;
    private static final int JPEG_QUALITY = 90;

    private final FileImages images;

    MicrographPictures(FileImages images) {
        this.images = images;
    }

    /** A micrograph whose longest side is at most {@code size}; in PNG unless the format is one that we write. */
    Response draw(AccessibleProject project, String micrograph, ImageLocation place, int size, String format) {
        ImageRequest request = new ImageRequest(size, encoding(format), Alignment.NONE);
        var drawn = images.asStored(project, place, request, rendering -> headers(micrograph, place, rendering));
        return FileResponses.of(drawn.answer())
                .header("Cache-Control", "no-store")
                .build();
    }

    private static Encoding encoding(String format) {
        return switch (format.strip().toLowerCase(Locale.ROOT)) {
            case "webp" -> new Encoding(ImageFormat.WEBP, WEBP_QUALITY);
            case "jpeg", "jpg" -> new Encoding(ImageFormat.JPEG, JPEG_QUALITY);
            default -> Encoding.png();
        };
    }

    private static PreviewHeaders headers(String micrograph, ImageLocation place, Rendering rendering) {
        EncodedImage picture = rendering.image();
        int width = rendering.source().width();
        int height = rendering.source().height();
        return PreviewHeaders.none()
                .source(picture.width(), picture.height())
                .with("X-Preview-Original-Width", width)
                .with("X-Preview-Original-Height", height)
                .with("X-Preview-Scale-X", scale(picture.width(), width))
                .with("X-Preview-Scale-Y", scale(picture.height(), height))
                .with("X-Preview-Origin", "top-left")
                .with("X-Preview-Orientation", "scipion-top-left-no-flip")
                .with("X-Preview-MicrographId", micrograph)
                .with("X-Preview-Source-Index", place.index())
                .with("X-Preview-Source-File", place.file())
                .with("X-Preview-Format", picture.format().name());
    }

    private static String scale(int drawn, int stored) {
        return String.format(Locale.ROOT, "%.8f", (double) drawn / stored);
    }
}
