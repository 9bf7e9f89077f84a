package org.scipion.bridge.export;

import com.fasterxml.jackson.core.JsonFactory;
import com.fasterxml.jackson.core.JsonGenerator;
import java.io.IOException;
import java.io.OutputStream;
import org.scipion.bridge.ScipionSet;
import org.scipion.model.SetItem;
import org.scipion.model.SetQuery;
import org.scipion.model.Value;

/** Writes an array with an object per item. */
final class JsonExport extends SetExport {
    private static final JsonFactory JSON = new JsonFactory().disable(JsonGenerator.Feature.AUTO_CLOSE_TARGET);

    @Override
    void writeTable(ScipionSet set, SetQuery query, OutputStream out) throws IOException {
        try (JsonGenerator generator = JSON.createGenerator(out)) {
            generator.writeStartArray();
            forEach(set, query, item -> write(item, generator));
            generator.writeEndArray();
        }
    }

    private static void write(SetItem item, JsonGenerator generator) throws IOException {
        generator.writeStartObject();
        generator.writeNumberField("id", item.id());
        generator.writeBooleanField("enabled", item.enabled());
        generator.writeStringField("label", item.label());
        generator.writeStringField("comment", item.comment());
        for (int index = 0; index < item.values().size(); index++) {
            generator.writeFieldName(item.schema().columns().get(index).path());
            write(item.values().get(index), generator);
        }
        generator.writeEndObject();
    }

    private static void write(Value value, JsonGenerator generator) throws IOException {
        switch (value) {
            case Value.Missing missing -> generator.writeNull();
            case Value.Whole whole -> generator.writeNumber(whole.number());
            case Value.Real real when Double.isFinite(real.number()) -> generator.writeNumber(real.number());
            case Value.Real real -> generator.writeNull();
            case Value.Flag flag -> generator.writeBoolean(flag.isTrue());
            case Value.Text text -> generator.writeString(text.text());
        }
    }
}
