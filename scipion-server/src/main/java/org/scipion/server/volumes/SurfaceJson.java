package org.scipion.server.volumes;

import com.fasterxml.jackson.core.JsonGenerator;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.FloatBuffer;
import java.nio.IntBuffer;
import org.scipion.preview.Shape;
import org.scipion.preview.SurfaceMesh;
import org.scipion.preview.SurfaceMesh.Facts;
import org.scipion.server.http.rest.Json;

/** An isosurface in the JSON form of the client: sizes z, y, x; coordinates x, y, z. */
final class SurfaceJson {

    private final SurfaceParameters asked;
    private final String volumeId;
    private final String output;

    /**
     * Of the volume of an output.
     *
     * @param asked what the client asked for, which it reads back
     */
    SurfaceJson(SurfaceParameters asked, String volumeId, String output) {
        this.asked = asked;
        this.volumeId = volumeId;
        this.output = output;
    }

    byte[] of(SurfaceMesh mesh) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonGenerator json = Json.mapper().createGenerator(bytes)) {
            json.writeStartObject();
            json.writeStringField("kind", "surfaceMesh");
            writeFacts(json, mesh.facts());
            writeRequest(json);
            json.writeNumberField("vertexCount", mesh.vertexCount());
            json.writeNumberField("triangleCount", mesh.triangleCount());
            write(json, "vertices", mesh.vertices());
            write(json, "normals", mesh.normals());
            write(json, "indices", mesh.indices());
            write(json, "values", mesh.values());
            json.writeEndObject();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return bytes.toByteArray();
    }

    private static void writeFacts(JsonGenerator json, Facts facts) throws IOException {
        json.writeNumberField("level", facts.level());
        json.writeNumberField("rangeMin", facts.range().min());
        json.writeNumberField("rangeMax", facts.range().max());
        write(json, "dims", facts.shape());
        write(json, "sourceDims", facts.source());
        json.writeStringField("order", "zyx");
        json.writeNumberField("marchingCubesStep", facts.step());
        json.writeBooleanField("autoReduced", facts.autoReduced());
        json.writeNumberField("removedComponents", facts.removedComponents());
        json.writeNumberField("scale", facts.scale());
        json.writeFieldName("center");
        json.writeArray(
                new double[] {
                    facts.centre().x(), facts.centre().y(), facts.centre().z()
                },
                0,
                3);
    }

    private void writeRequest(JsonGenerator json) throws IOException {
        json.writeNumberField("maxDim", asked.maxDim);
        json.writeStringField("method", asked.name());
        json.writeNumberField("maxTriangles", asked.request().maxTriangles());
        json.writeNumberField("minComponentTriangles", asked.minComponentTriangles);
        json.writeNumberField("smoothingIterations", asked.smoothingIterations);
        json.writeStringField("volumeId", volumeId);
        json.writeStringField("outputName", output);
    }

    private static void write(JsonGenerator json, String name, Shape shape) throws IOException {
        json.writeFieldName(name);
        json.writeArray(new int[] {shape.depth(), shape.height(), shape.width()}, 0, 3);
    }

    private static void write(JsonGenerator json, String name, FloatBuffer numbers) throws IOException {
        json.writeArrayFieldStart(name);
        while (numbers.hasRemaining()) {
            json.writeNumber(numbers.get());
        }
        json.writeEndArray();
    }

    private static void write(JsonGenerator json, String name, IntBuffer numbers) throws IOException {
        json.writeArrayFieldStart(name);
        while (numbers.hasRemaining()) {
            json.writeNumber(numbers.get());
        }
        json.writeEndArray();
    }
}
