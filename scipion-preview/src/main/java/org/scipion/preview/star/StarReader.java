package org.scipion.preview.star;

import java.lang.foreign.MemorySegment;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.scipion.preview.Limits;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.TooLargeException;
import org.scipion.preview.text.Lines;

/**
 * Reads a STAR file event by event, keeping one row in memory. Rows may span lines, and values may stand in quotes or between lines that
 * begin with a semicolon (Hall and Spadini, 1994). Keywords count only as the first word of a line, since file names may look like them.
 */
public final class StarReader {

    private final String file;
    private final Lines lines;
    private final int mostColumns;
    private final int longestValue;
    private final Deque<Event> ready = new ArrayDeque<>();
    private final List<String> columns = new ArrayList<>();
    private final List<String> row = new ArrayList<>();
    private String pendingName = "";
    private Place place = Place.BLOCK;

    private enum Place {
        BLOCK,
        LOOP_HEAD,
        LOOP_ROWS
    }

    /** A reader of {@code text}, which {@code file} is the name of in messages. */
    public StarReader(String file, MemorySegment text, Limits limits) {
        this.file = file;
        this.lines = new Lines(file, text, limits.cellCharacters());
        this.mostColumns = limits.columns();
        this.longestValue = limits.cellCharacters();
    }

    /** Bytes read so far. */
    public long position() {
        return lines.position();
    }

    /** The next event; empty at the end of the file. */
    public Optional<Event> next() {
        while (ready.isEmpty()) {
            Optional<String> line = lines.next();
            if (line.isEmpty()) {
                endLoop();
                return Optional.ofNullable(ready.poll());
            }
            read(line.get());
        }
        return Optional.of(ready.remove());
    }

    private void read(String line) {
        if (line.startsWith(";") && (place == Place.LOOP_ROWS || place == Place.LOOP_HEAD || !pendingName.isEmpty())) {
            value(textField(line));
            return;
        }
        List<Tokens.Token> words = Tokens.of(line);
        if (!words.isEmpty() && !keyword(words)) {
            words.forEach(word -> value(word.text()));
        }
    }

    private boolean keyword(List<Tokens.Token> words) {
        Tokens.Token first = words.getFirst();
        String lower = first.text().toLowerCase(Locale.ROOT);
        if (first.quoted()) {
            return false;
        }
        if (lower.startsWith("data_") && words.size() == 1) {
            block(first.text().substring("data_".length()));
            return true;
        }
        if (lower.equals("loop_")) {
            loop();
            words.stream().skip(1).forEach(word -> name(word.text(), List.of()));
            return true;
        }
        if (lower.startsWith("_") && lower.length() > 1) {
            name(first.text(), words.subList(1, words.size()));
            return true;
        }
        return false;
    }

    private void block(String name) {
        endLoop();
        place = Place.BLOCK;
        ready.add(new Event.Block(name));
    }

    private void loop() {
        endLoop();
        place = Place.LOOP_HEAD;
    }

    private void name(String name, List<Tokens.Token> values) {
        if (place == Place.LOOP_HEAD) {
            column(name.substring(1));
            return;
        }
        endLoop();
        place = Place.BLOCK;
        pendingName = name.substring(1);
        if (!values.isEmpty()) {
            value(values.getFirst().text());
        }
    }

    private void column(String name) {
        if (columns.size() == mostColumns) {
            throw new TooLargeException(
                    file + ", line " + lines.number() + ": a loop of more than " + mostColumns + " columns");
        }
        columns.add(name);
    }

    private void value(String value) {
        if (place == Place.LOOP_HEAD && !columns.isEmpty()) {
            ready.add(new Event.Columns(List.copyOf(columns)));
            place = Place.LOOP_ROWS;
        }
        if (place == Place.LOOP_ROWS) {
            cell(value);
        } else if (!pendingName.isEmpty()) {
            ready.add(new Event.Value(pendingName, value));
            pendingName = "";
        }
    }

    private void cell(String value) {
        row.add(value);
        if (row.size() == columns.size()) {
            ready.add(new Event.Row(List.copyOf(row)));
            row.clear();
        }
    }

    private void endLoop() {
        if (place == Place.LOOP_HEAD && !columns.isEmpty()) {
            ready.add(new Event.Columns(List.copyOf(columns)));
        }
        if (!row.isEmpty()) {
            throw new MalformedFileException(file + ", line " + lines.number() + ": a loop of " + columns.size()
                    + " columns ends with only " + row.size() + " values in its last row");
        }
        place = Place.BLOCK;
        columns.clear();
        pendingName = "";
    }

    private String textField(String first) {
        StringBuilder text = new StringBuilder(first.substring(1));
        Optional<String> line = lines.next();
        while (line.isPresent() && !line.get().startsWith(";")) {
            if (text.length() > longestValue) {
                throw new TooLargeException(
                        file + ", line " + lines.number() + ": a value of more than " + longestValue + " characters");
            }
            text.append('\n').append(line.get());
            line = lines.next();
        }
        return text.toString();
    }
}
