package org.scipion.preview.eer;

import java.util.stream.Stream;
import org.scipion.preview.format.VolumeContract;

class EerVolumeTest extends VolumeContract {

    @Override
    protected Stream<String> samples() {
        return Stream.of("seven.eer", "eight.eer");
    }
}
