package org.scipion.preview.spider;

import java.lang.foreign.MemorySegment;
import java.util.Set;
import java.util.stream.IntStream;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Content;
import org.scipion.preview.VolumeMetadata;
import org.scipion.preview.VoxelSize;
import org.scipion.preview.format.Format;
import org.scipion.preview.format.Match;
import org.scipion.preview.format.Opening;
import org.scipion.preview.format.Signature;
import org.scipion.preview.grid.GridVolume;
import org.scipion.preview.grid.RawVoxels;
import org.scipion.preview.grid.VolumesOnEnd;
import org.scipion.preview.grid.Voxels;

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
        MemorySegment data = source.bytes(header.firstSample(), header.dataBytes());
        Voxels voxels = header.isOfVolumes() ? volumes(header, data) : new RawVoxels(data, header.layout());
        VolumeMetadata metadata = VolumeMetadata.of(voxels.shape(), voxels.type())
                .withSpacing(voxelSize(header))
                .withVolumes(header.isOfVolumes() ? header.images() : 1);
        return new GridVolume(opening, MIME, voxels, metadata, null);
    }

    private static Voxels volumes(SpiderHeader header, MemorySegment data) {
        RawVoxels.Layout layout = header.layout();
        return new VolumesOnEnd(IntStream.range(0, header.images())
                .mapToObj(volume -> data.asSlice(volume * header.volumeDistance(), layout.bytes()))
                .map(volume -> new RawVoxels(volume, layout))
                .toList());
    }

    private static VoxelSize voxelSize(SpiderHeader header) {
        return header.voxelSize() > 0 ? VoxelSize.cubic(header.voxelSize()) : VoxelSize.UNKNOWN;
    }
}
