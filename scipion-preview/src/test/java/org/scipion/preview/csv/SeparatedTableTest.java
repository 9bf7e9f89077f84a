package org.scipion.preview.csv;

import java.util.stream.Stream;
import org.scipion.preview.format.TableContract;

class SeparatedTableTest extends TableContract {

    @Override
    protected Stream<String> samples() {
        return Stream.of("comma.csv", "semicolon.csv", "bar.csv", "tabs.tsv", "latin.csv", "wide.csv");
    }

    @Override
    protected String format(String sample) {
        return sample.endsWith("tsv") ? "tsv" : "csv";
    }
}
