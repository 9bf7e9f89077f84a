package org.scipion.preview.eer;

import java.util.List;
import java.util.Set;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Content;
import org.scipion.preview.SampleType;
import org.scipion.preview.Shape;
import org.scipion.preview.UnsupportedFormatException;
import org.scipion.preview.VoxelSize;
import org.scipion.preview.format.Format;
import org.scipion.preview.format.Match;
import org.scipion.preview.format.Opening;
import org.scipion.preview.format.Signature;
import org.scipion.preview.grid.DecodedVoxels;
import org.scipion.preview.grid.GridVolume;
import org.scipion.preview.source.Watched;

/** EER by its suffix: a section for each frame, the number of electrons in each pixel of the camera; places within pixels are left out. */
public final class EerFormat implements Format {

    private static final String MIME = "image/eer";

    @Override
    public Match match(Signature signature) {
        boolean tiff = signature.holds(0, "II+\u0000") || signature.holds(0, "II*\u0000");
        return signature.hasSuffix(Set.of("eer")) ? Match.of(true, tiff) : Match.NO;
    }

    @Override
    public Content open(Opening opening) {
        ByteSource source = opening.source();
        List<EerFrame> frames = Watched.read(source, () -> new TiffDirectories(source).frames());
        if (frames.isEmpty()) {
            throw new UnsupportedFormatException(source.name() + " holds no frame of electrons");
        }
        EerFrame first = frames.getFirst();
        Shape shape = new Shape(frames.size(), first.height(), first.width());
        DecodedVoxels.SectionDecoder decoder =
                section -> Watched.read(source, () -> frames.get(section).decode(source, shape));
        return new GridVolume(
                opening,
                MIME,
                new DecodedVoxels(shape, SampleType.UINT8, decoder, opening.limits()),
                VoxelSize.UNKNOWN);
    }
}
