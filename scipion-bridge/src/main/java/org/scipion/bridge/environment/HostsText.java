package org.scipion.bridge.environment;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.SequencedMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The text of {@code hosts.conf}: sections of options, comments after {@code ;} at the start of a line, further lines of a
 * value indented. Read as Scipion reads it; changed line by line, so that comments and order stay. Immutable.
 */
final class HostsText {
    private static final Pattern HEADER = Pattern.compile("\\[(.+)].*");
    private static final Pattern OPTION = Pattern.compile("([^\\s:=#;\\[][^:=]*?)\\s*[:=]\\s*(.*)");

    private final List<String> lines;

    HostsText(List<String> lines) {
        this.lines = List.copyOf(lines);
    }

    List<String> lines() {
        return lines;
    }

    /** Options by section, all in the order of the file. A later line of a value that starts with ## means #. */
    SequencedMap<String, SequencedMap<String, String>> sections() {
        SequencedMap<String, SequencedMap<String, String>> sections = new LinkedHashMap<>();
        for (int i = 0; i < lines.size(); i++) {
            Matcher header = HEADER.matcher(lines.get(i));
            if (header.matches()) {
                sections.putIfAbsent(header.group(1), options(i + 1, sectionEnd(i + 1)));
            }
        }
        return sections;
    }

    private SequencedMap<String, String> options(int begin, int end) {
        SequencedMap<String, String> options = new LinkedHashMap<>();
        for (int i = begin; i < end; i++) {
            Matcher option = OPTION.matcher(lines.get(i));
            if (option.matches()) {
                options.put(option.group(1), value(option.group(2), i + 1, valueEnd(i + 1, end)));
            }
        }
        return options;
    }

    private String value(String first, int begin, int end) {
        StringBuilder value = new StringBuilder(first.strip());
        for (String line : lines.subList(begin, end)) {
            if (!isComment(line)) {
                value.append('\n').append(line.strip().replaceFirst("^##", "#"));
            }
        }
        return value.toString();
    }

    /** The same with one option set; null removes it. A section that is not there is added at the end. */
    HostsText with(String section, String option, @Nullable String value) {
        List<String> changed = new ArrayList<>(lines);
        int begin = sectionBegin(section);
        if (begin < 0) {
            changed.add("[" + section + "]");
            return value == null ? this : new HostsText(changed).with(section, option, value);
        }
        int end = sectionEnd(begin);
        int place = optionLine(begin, end, option);
        if (place >= 0) {
            changed.subList(place, valueEnd(place + 1, end)).clear();
        } else {
            place = afterLastFilled(begin, end);
        }
        if (value != null) {
            changed.addAll(place, written(option, value));
        }
        return new HostsText(changed);
    }

    /** The same with another name of a section. */
    HostsText renamed(String section, String name) {
        List<String> changed = new ArrayList<>(lines);
        changed.set(sectionBegin(section) - 1, "[" + name + "]");
        return new HostsText(changed);
    }

    /** Further lines are indented; a script's # would otherwise lose one of two. */
    private static List<String> written(String option, String value) {
        String[] parts = value.split("\n", -1);
        List<String> written = new ArrayList<>(List.of((option + " = " + parts[0]).strip()));
        for (int i = 1; i < parts.length; i++) {
            written.add(parts[i].isBlank() ? "" : "    " + parts[i].strip().replaceFirst("^#", "##"));
        }
        return written;
    }

    /** The line after the section's header; -1 when there is none. */
    private int sectionBegin(String section) {
        for (int i = 0; i < lines.size(); i++) {
            Matcher header = HEADER.matcher(lines.get(i));
            if (header.matches() && header.group(1).equals(section)) {
                return i + 1;
            }
        }
        return -1;
    }

    private int sectionEnd(int begin) {
        int end = begin;
        while (end < lines.size() && !HEADER.matcher(lines.get(end)).matches()) {
            end++;
        }
        return end;
    }

    private int optionLine(int begin, int end, String option) {
        for (int i = begin; i < end; i++) {
            Matcher found = OPTION.matcher(lines.get(i));
            if (found.matches() && found.group(1).equals(option)) {
                return i;
            }
        }
        return -1;
    }

    private int afterLastFilled(int begin, int end) {
        int place = end;
        while (place > begin && lines.get(place - 1).isBlank()) {
            place--;
        }
        return place;
    }

    /** The line after the last indented one: comments and blank lines that follow belong to the next option. */
    private int valueEnd(int begin, int end) {
        int last = begin;
        for (int i = begin; i < end; i++) {
            String line = lines.get(i);
            if (!line.isBlank() && !isComment(line)) {
                if (!Character.isWhitespace(line.charAt(0))) {
                    break;
                }
                last = i + 1;
            }
        }
        return last;
    }

    private static boolean isComment(String line) {
        return line.stripLeading().startsWith(";");
    }
}
