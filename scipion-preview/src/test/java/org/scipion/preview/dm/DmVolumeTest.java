package org.scipion.preview.dm;

import java.util.stream.Stream;
import org.scipion.preview.format.VolumeContract;

class DmVolumeTest extends VolumeContract {

    @Override
    protected Stream<String> samples() {
        return Stream.of("float.dm3", "stack.dm4", "unsigned.dm4");
    }
}
