package org.scipion.server.volumes;

import com.fasterxml.jackson.core.JsonGenerator;
import jakarta.ws.rs.core.StreamingOutput;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.FloatBuffer;
import org.scipion.preview.ReducedVolume;
import org.scipion.server.http.rest.Json;

/** The values of a volume in the JSON form of the client: sizes x, y, z; values with x fastest. */
final class ValuesAsJson implements StreamingOutput {

    private final ReducedVolume volume;

    ValuesAsJson(ReducedVolume volume) {
        this.volume = volume;
    }

    @Override
    public void write(OutputStream out) throws IOException {
        try (JsonGenerator json = Json.mapper().createGenerator(out)) {
            json.writeStartObject();
            json.writeArrayFieldStart("dims");
            json.writeNumber(volume.shape().width());
            json.writeNumber(volume.shape().height());
            json.writeNumber(volume.shape().depth());
            json.writeEndArray();
            json.writeStringField("order", "zyx");
            json.writeNumberField("min", volume.range().min());
            json.writeNumberField("max", volume.range().max());
            writeValues(json);
            json.writeEndObject();
        }
    }

    private void writeValues(JsonGenerator json) throws IOException {
        json.writeArrayFieldStart("values");
        FloatBuffer values = volume.values();
        while (values.hasRemaining()) {
            json.writeNumber(values.get());
        }
        json.writeEndArray();
    }
}
