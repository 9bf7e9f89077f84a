package org.scipion.preview.json;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.core.StreamWriteConstraints;
import com.fasterxml.jackson.core.exc.StreamConstraintsException;
import com.fasterxml.jackson.core.util.DefaultIndenter;
import com.fasterxml.jackson.core.util.DefaultPrettyPrinter;
import com.fasterxml.jackson.core.util.Separators;
import java.io.IOException;
import java.io.InputStream;
import org.scipion.preview.ByteSource;
import org.scipion.preview.JsonLayout;
import org.scipion.preview.Limits;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.TooLargeException;
import org.scipion.preview.source.BoundedInputStream;
import org.scipion.preview.source.SegmentInputStream;

/** Reads JSON token by token and writes it in lines, until enough is written. */
final class LayoutWriter {

    private static final DefaultIndenter LINES = new DefaultIndenter("  ", "\n");

    private LayoutWriter() {}

    static JsonLayout layout(ByteSource source, Limits limits, int maxCharacters) {
        BoundedWriter target = new BoundedWriter(maxCharacters);
        InputStream stored = new SegmentInputStream(source.bytes(0, source.size()));
        try (JsonParser parser = factory(limits).createParser(new BoundedInputStream(stored, limits.scanBytes()));
                JsonGenerator generator = factory(limits).createGenerator(target)) {
            generator.disable(JsonGenerator.Feature.AUTO_CLOSE_JSON_CONTENT);
            generator.setPrettyPrinter(printer());
            copy(parser, generator, target, limits.cellCharacters());
            generator.flush();
            return new JsonLayout(target.text(), target.isFull());
        } catch (BoundedInputStream.BoundReachedException end) {
            return new JsonLayout(target.text(), true);
        } catch (StreamConstraintsException over) {
            throw new TooLargeException(source.name() + " cannot be laid out: " + over.getOriginalMessage(), over);
        } catch (JsonProcessingException broken) {
            throw new MalformedFileException(
                    source.name() + where(broken) + ": " + broken.getOriginalMessage(), broken);
        } catch (IOException unreadable) {
            throw new MalformedFileException(source.name() + " cannot be read as JSON: " + unreadable, unreadable);
        }
    }

    private static String where(JsonProcessingException broken) {
        return broken.getLocation() == null
                ? ""
                : ", line " + broken.getLocation().getLineNr() + ", column "
                        + broken.getLocation().getColumnNr();
    }

    private static JsonFactory factory(Limits limits) {
        return JsonFactory.builder()
                .streamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(limits.nesting())
                        .maxStringLength(limits.cellCharacters())
                        .maxNameLength(limits.cellCharacters())
                        .maxNumberLength(limits.cellCharacters())
                        .build())
                .streamWriteConstraints(StreamWriteConstraints.builder()
                        .maxNestingDepth(limits.nesting())
                        .build())
                .build();
    }

    private static DefaultPrettyPrinter printer() {
        Separators separators = Separators.createDefaultInstance()
                .withRootSeparator("\n")
                .withObjectFieldValueSpacing(Separators.Spacing.AFTER)
                .withObjectEmptySeparator("")
                .withArrayEmptySeparator("");
        return new DefaultPrettyPrinter(separators).withObjectIndenter(LINES).withArrayIndenter(LINES);
    }

    private static void copy(JsonParser parser, JsonGenerator generator, BoundedWriter target, int longest)
            throws IOException {
        JsonToken token = parser.nextToken();
        while (token != null && !target.isFull()) {
            if (parser.getTextLength() > longest) {
                throw new StreamConstraintsException("a value of more than " + longest + " characters");
            }
            if (token.isNumeric()) {
                generator.writeNumber(parser.getText()); // as it stands: a double or a decimal would change it
            } else {
                generator.copyCurrentEvent(parser);
            }
            token = parser.nextToken();
        }
    }
}
