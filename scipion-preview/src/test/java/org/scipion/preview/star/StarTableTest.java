package org.scipion.preview.star;

import java.util.stream.Stream;
import org.scipion.preview.format.TableContract;

class StarTableTest extends TableContract {

    @Override
    protected Stream<String> samples() {
        return Stream.of(
                "relion2.star",
                "relion3.star",
                "relion31.star",
                "relion5_job.star",
                "relion5_tilts.star",
                "xmipp.xmd",
                "quotes.star",
                "carriage.star");
    }

    @Override
    protected String format(String sample) {
        return "star";
    }
}
