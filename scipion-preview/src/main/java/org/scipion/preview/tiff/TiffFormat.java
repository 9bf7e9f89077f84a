package org.scipion.preview.tiff;

import com.twelvemonkeys.imageio.plugins.tiff.BigTIFFImageReaderSpi;
import com.twelvemonkeys.imageio.plugins.tiff.TIFFImageReaderSpi;
import java.io.IOException;
import java.util.Set;
import javax.imageio.ImageReader;
import org.scipion.preview.Content;
import org.scipion.preview.VoxelSize;
import org.scipion.preview.format.Format;
import org.scipion.preview.format.Match;
import org.scipion.preview.format.Opening;
import org.scipion.preview.format.Signature;
import org.scipion.preview.grid.DecodedVoxels;
import org.scipion.preview.grid.GridVolume;
import org.scipion.preview.picture.DecodablePicture;
import org.scipion.preview.picture.Decoding;

/** TIFF and BigTIFF: colours become a picture, everything else a volume whose sections are the pages. */
public final class TiffFormat implements Format {

    private static final String MIME = "image/tiff";

    @Override
    public Match match(Signature signature) {
        return Match.of(signature.hasSuffix(Set.of("tif", "tiff", "gain")), isClassic(signature) || isBig(signature));
    }

    @Override
    public Content open(Opening opening) {
        boolean big = isBig(Signature.of(opening.source()));
        Decoding.ReaderMaker maker = () -> reader(big);
        TiffPages pages = Decoding.ask(
                opening.source(),
                maker,
                reader -> TiffPages.read(opening.source().name(), reader));
        if (pages.coloured()) {
            return new DecodablePicture(opening, MIME, pages.shape(), maker);
        }
        PageDecoder decoder = new PageDecoder(opening.source(), maker, pages.shape(), pages.type());
        return new GridVolume(
                opening,
                MIME,
                new DecodedVoxels(pages.shape(), pages.type(), decoder, opening.limits()),
                VoxelSize.UNKNOWN);
    }

    private static ImageReader reader(boolean big) throws IOException {
        return big
                ? new BigTIFFImageReaderSpi().createReaderInstance()
                : new TIFFImageReaderSpi().createReaderInstance();
    }

    private static boolean isClassic(Signature signature) {
        return signature.holds(0, "II*\u0000") || signature.holds(0, "MM\u0000*");
    }

    private static boolean isBig(Signature signature) {
        return signature.holds(0, "II+\u0000") || signature.holds(0, "MM\u0000+");
    }
}
