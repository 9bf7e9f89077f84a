package org.scipion.preview.mdoc;

import java.util.stream.Stream;
import org.scipion.preview.format.TableContract;

class MdocTableTest extends TableContract {

    @Override
    protected Stream<String> samples() {
        return Stream.of("tilts.mrc.mdoc");
    }

    @Override
    protected String format(String sample) {
        return "mdoc";
    }
}
