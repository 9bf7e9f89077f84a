package org.scipion.preview.spider;

import java.util.stream.Stream;
import org.scipion.preview.format.VolumeContract;

class SpiderVolumeTest extends VolumeContract {

    @Override
    protected Stream<String> samples() {
        return Stream.of("volume.vol", "stack.stk", "volumes.stk", "image.spi");
    }
}
