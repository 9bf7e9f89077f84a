package org.scipion.preview.hdf5;

import io.jhdf.HdfFile;
import java.lang.foreign.MemorySegment;
import java.net.URI;
import java.util.Set;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Content;
import org.scipion.preview.format.Format;
import org.scipion.preview.format.Library;
import org.scipion.preview.format.Match;
import org.scipion.preview.format.Opening;
import org.scipion.preview.format.Signature;
import org.scipion.preview.grid.DecodedVoxels;
import org.scipion.preview.grid.GridVolume;
import org.scipion.preview.source.SegmentChannel;

/** HDF5: images in EMAN2's layout, {@code /MDF/images/<n>/image}, else the first array of two or three dimensions. */
public final class Hdf5Format implements Format {

    private static final String MIME = "application/x-hdf5";

    @Override
    public Match match(Signature signature) {
        return Match.of(
                signature.hasSuffix(Set.of("hdf", "h5", "hdf5", "he5")), signature.holds(0, "\u0089HDF\r\n\u001a\n"));
    }

    @Override
    public Content open(Opening opening) {
        ByteSource source = opening.source();
        Hdf5Images images = Library.ask(source, "HDF5", () -> Hdf5Images.find(source.name(), file(source)));
        DecodedVoxels.SectionDecoder decoder = section -> Library.ask(source, "HDF5", () -> images.section(section));
        DecodedVoxels voxels = new DecodedVoxels(images.shape(), images.type(), decoder, opening);
        return new GridVolume(opening, MIME, voxels, images.voxelSize());
    }

    /** Read in place where a buffer reaches: through a channel, the library allocates whatever length the file claims before it reads. */
    private static HdfFile file(ByteSource source) {
        MemorySegment bytes = source.bytes(0, source.size());
        return bytes.byteSize() <= Integer.MAX_VALUE
                ? HdfFile.fromByteBuffer(bytes.asByteBuffer())
                : new HdfFile(new SegmentChannel(bytes), URI.create("file:///source.hdf5"));
    }
}
