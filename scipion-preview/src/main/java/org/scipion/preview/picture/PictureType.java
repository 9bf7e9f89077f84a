package org.scipion.preview.picture;

import com.luciad.imageio.webp.WebPImageReaderSpi;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageIO;
import javax.imageio.ImageReader;
import org.scipion.preview.format.Signature;

/** A format of pictures that a library decodes. */
enum PictureType {
    PNG("image/png", "png") {
        @Override
        boolean begins(Signature signature) {
            return signature.holds(0, "\u0089PNG\r\n\u001a\n");
        }
    },
    JPEG("image/jpeg", "jpg jpeg") {
        @Override
        boolean begins(Signature signature) {
            return signature.holds(0, "\u00ff\u00d8\u00ff");
        }
    },
    GIF("image/gif", "gif") {
        @Override
        boolean begins(Signature signature) {
            return signature.holds(0, "GIF87a") || signature.holds(0, "GIF89a");
        }
    },
    BMP("image/bmp", "bmp") {
        @Override
        boolean begins(Signature signature) {
            return signature.holds(0, "BM") && signature.holds(6, "\u0000\u0000\u0000\u0000");
        }
    },
    WEBP("image/webp", "webp") {
        @Override
        boolean begins(Signature signature) {
            return signature.holds(0, "RIFF") && signature.holds(8, "WEBP");
        }

        @Override
        ImageReader reader() throws IOException {
            return new WebPImageReaderSpi().createReaderInstance(null);
        }
    };

    private final String mime;
    private final String suffixes;

    PictureType(String mime, String suffixes) {
        this.mime = mime;
        this.suffixes = suffixes;
    }

    abstract boolean begins(Signature signature);

    String mime() {
        return mime;
    }

    Set<String> suffixes() {
        return Set.of(suffixes.split(" ", -1));
    }

    /** A reader that has no input yet. */
    ImageReader reader() throws IOException {
        return ImageIO.getImageReadersByMIMEType(mime).next();
    }
}
