package org.scipion.preview.spider;

import java.util.Set;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Content;
import org.scipion.preview.VoxelSize;
import org.scipion.preview.format.Format;
import org.scipion.preview.format.Match;
import org.scipion.preview.format.Opening;
import org.scipion.preview.format.Signature;
import org.scipion.preview.grid.GridVolume;
import org.scipion.preview.grid.RawVoxels;

/** SPIDER images, volumes and stacks of either, as SPIDER, Xmipp and EMAN write them. */
public final class SpiderFormat implements Format {

    private static final String MIME = "volume/spider";
    private static final Set<String> SUFFIXES = Set.of("spi", "vol", "stk", "xmp");

    @Override
    public Match match(Signature signature) {
        boolean content = SpiderHeader.find(signature.head()).isPresent();
        return content && !signature.hasSuffix(SUFFIXES)
                ? Match.PLAUSIBLE
                : Match.of(signature.hasSuffix(SUFFIXES), content);
    }

    @Override
    public Content open(Opening opening) {
        ByteSource source = opening.source();
        SpiderHeader header = SpiderHeader.read(source);
        RawVoxels voxels = new RawVoxels(source.bytes(header.firstSample(), header.dataBytes()), header.layout());
        return new GridVolume(opening, MIME, voxels, voxelSize(header));
    }

    private static VoxelSize voxelSize(SpiderHeader header) {
        return header.voxelSize() > 0 ? VoxelSize.cubic(header.voxelSize()) : VoxelSize.UNKNOWN;
    }
}
