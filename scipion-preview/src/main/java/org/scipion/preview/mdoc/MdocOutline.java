package org.scipion.preview.mdoc;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.scipion.preview.Limits;
import org.scipion.preview.TableBlock;
import org.scipion.preview.TooLargeException;

/** Which sections and names an mdoc file has, gathered line by line. */
final class MdocOutline {

    private final String file;
    private final Limits limits;
    private final Map<String, String> header = new LinkedHashMap<>();
    private final Map<String, Set<String>> sections = new LinkedHashMap<>();
    private Set<String> current = new LinkedHashSet<>();

    MdocOutline(String file, Limits limits) {
        this.file = file;
        this.limits = limits;
    }

    void add(MdocLine line) {
        if (line.startsSection()) {
            current = sections.computeIfAbsent(line.name(), name -> new LinkedHashSet<>());
        }
        if (sections.isEmpty()) {
            header.merge(line.name(), line.value(), (before, next) -> before + "\n" + next);
        } else if (!line.isTitle()) {
            current.add(line.name());
        }
        if (Math.max(header.size(), current.size()) > limits.columns() || sections.size() > limits.columns()) {
            throw new TooLargeException(file + " has more than " + limits.columns() + " names or kinds of sections");
        }
    }

    List<TableBlock> blocks() {
        List<TableBlock> blocks = new ArrayList<>();
        if (!header.isEmpty()) {
            blocks.add(new TableBlock("", List.of(), Collections.unmodifiableMap(new LinkedHashMap<>(header))));
        }
        blocks.addAll(sections());
        return List.copyOf(blocks);
    }

    List<TableBlock> sections() {
        return sections.entrySet().stream()
                .map(section -> new TableBlock(section.getKey(), List.copyOf(section.getValue()), Map.of()))
                .toList();
    }
}
