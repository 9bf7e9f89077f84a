package org.scipion.preview.format;

import java.io.IOException;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.scipion.preview.Samples;

/** One block of a table as an independent reader found it; {@code src/test/python/make_tables.py} tells how it is written down. */
record ExpectedTable(String name, Map<String, String> values, List<String> columns, List<List<String>> rows) {

    static List<ExpectedTable> of(String sample) throws IOException {
        List<ExpectedTable> blocks = new ArrayList<>();
        for (String line : Files.readAllLines(Samples.path(sample + ".expected"))) {
            List<String> parts = Arrays.stream(line.split("\t", -1))
                    .map(ExpectedTable::unescaped)
                    .toList();
            List<String> rest = parts.subList(1, parts.size());
            switch (parts.getFirst()) {
                case "block" ->
                    blocks.add(new ExpectedTable(
                            rest.getFirst(), new LinkedHashMap<>(), new ArrayList<>(), new ArrayList<>()));
                case "value" -> blocks.getLast().values().put(rest.get(0), rest.get(1));
                case "columns" -> blocks.getLast().columns().addAll(rest);
                default -> blocks.getLast().rows().add(rest);
            }
        }
        return blocks;
    }

    private static String unescaped(String part) {
        return part.replace("\\n", "\n").replace("\\t", "\t").replace("\\\\", "\\");
    }
}
