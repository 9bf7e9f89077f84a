package org.scipion.preview.mrc;

import java.lang.foreign.MemorySegment;
import java.util.Set;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Content;
import org.scipion.preview.SampleType;
import org.scipion.preview.format.Format;
import org.scipion.preview.format.Match;
import org.scipion.preview.format.Opening;
import org.scipion.preview.format.Signature;
import org.scipion.preview.grid.GridVolume;
import org.scipion.preview.grid.NibbleVoxels;
import org.scipion.preview.grid.RawVoxels;
import org.scipion.preview.grid.Voxels;

/** MRC2014 and its older relatives: maps, image stacks, tomograms, tilt series. Axes stay as they are in the file. */
public final class MrcFormat implements Format {

    /** Media type of everything that is read as MRC. */
    public static final String MIME = "volume/mrc";

    private static final Set<String> SUFFIXES = Set.of("mrc", "mrcs", "map", "rec", "st", "ali", "preali", "ccp4");
    private static final int MAP_OFFSET = 208;

    @Override
    public Match match(Signature signature) {
        return Match.of(signature.hasSuffix(SUFFIXES), signature.holds(MAP_OFFSET, "MAP"));
    }

    @Override
    public Content open(Opening opening) {
        MrcHeader header = MrcHeader.read(opening.source());
        return new GridVolume(
                opening, MIME, voxels(opening.source(), header), header.metadata(), header.claimedRange());
    }

    private static Voxels voxels(ByteSource source, MrcHeader header) {
        MemorySegment data = source.bytes(header.dataOffset(), header.dataBytes());
        return header.type() == SampleType.UINT4
                ? new NibbleVoxels(data, header.shape())
                : new RawVoxels(data, header.layout());
    }
}
