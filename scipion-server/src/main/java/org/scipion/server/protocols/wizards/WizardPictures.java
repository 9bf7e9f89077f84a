package org.scipion.server.protocols.wizards;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.function.Function;
import org.scipion.model.AccessibleProject;
import org.scipion.preview.Content;
import org.scipion.preview.PreviewException;
import org.scipion.preview.Previews;
import org.scipion.preview.Volume;
import org.scipion.server.files.BrowsedFolder;
import org.scipion.server.files.OpenedFile;
import org.scipion.server.files.ProjectFolders;
import org.scipion.server.http.RequestException;

/** Draws the images that a wizard names. One that cannot be read becomes a grey picture. Safe for use by many threads. */
public final class WizardPictures {

    private static final double USUAL_DECAY = 0.02;

    private final ProjectFolders folders;
    private final Previews previews;

    /** Reads images under the rules of the projects' folders. */
    public WizardPictures(ProjectFolders folders, Previews previews) {
        this.folders = folders;
        this.previews = previews;
    }

    /** The answer of a wizard, its named images replaced by pictures, in place. */
    JsonNode drawnInto(JsonNode result, AccessibleProject project) {
        if (!(result instanceof ObjectNode answer)) {
            return result;
        }
        answer.putIfAbsent("preview", answer.nullNode());
        if (answer.path("viewerState") instanceof ObjectNode state) {
            draw(answer, state, folders.of(project));
        }
        return answer;
    }

    private void draw(ObjectNode answer, ObjectNode state, BrowsedFolder folder) {
        String kind = answer.path("kind").asText();
        state.path("items").forEach(item -> ((ObjectNode) item).remove("image"));
        JsonNode image = state.path("image");
        if (kind.equals("point_in_volume")) {
            read(folder, image, volume -> {
                SmallVolume.addTo(state, volume);
                return state;
            });
        } else {
            pictures(kind, state, folder, image).ifPresent(preview -> answer.set("preview", preview));
        }
        state.remove("image");
        state.remove("psdImage");
        state.remove("originalImage");
        if (kind.equals("gaussian_preview")) {
            answer.putNull("viewerState");
        }
    }

    private Optional<ObjectNode> pictures(String kind, ObjectNode state, BrowsedFolder folder, JsonNode image) {
        if (!image.isObject()) {
            return Optional.empty();
        }
        Plane plane = read(
                        folder,
                        image,
                        volume -> Plane.of(volume, image.path("index").asInt()))
                .orElse(null);
        ObjectNode shown =
                plane == null ? Drawing.nothing(caption(image) + " cannot be shown") : shown(kind, state, image, plane);
        state.set("preview", shown);
        return Optional.of(shown);
    }

    private static ObjectNode shown(String kind, ObjectNode state, JsonNode image, Plane plane) {
        ObjectNode whole = Drawing.of(plane.within(Drawing.SIDE), caption(image), plane.width(), plane.height());
        return switch (kind) {
            case "ctf_preview", "downsample_preview" -> {
                ObjectNode spectrum = spectrum(state, image, plane);
                state.set("micrographPreview", whole);
                state.set("psdPreview", spectrum);
                yield kind.equals("ctf_preview") ? spectrum : whole;
            }
            case "filter_preview" -> {
                state.set("originalPreview", whole);
                state.set("filteredPreview", filtered(band(state, plane), image, plane));
                yield filtered(band(state, plane), image, plane);
            }
            case "gaussian_preview" ->
                filtered(FrequencyFilter.gaussian(state.path("sigma").asDouble() * step(plane)), image, plane);
            default -> whole;
        };
    }

    private static ObjectNode spectrum(ObjectNode state, JsonNode image, Plane plane) {
        int factor = (int) Math.max(1, Math.round(state.path("downsample").asDouble(1)));
        Plane spectrum = PowerSpectrum.of(plane.binned(factor));
        return Drawing.of(spectrum, "Power spectrum of " + caption(image), spectrum.width(), spectrum.height());
    }

    private static ObjectNode filtered(FrequencyFilter filter, JsonNode image, Plane plane) {
        Plane filtered = filter.applied(plane.within(Drawing.SIDE));
        return Drawing.of(filtered, caption(image) + ", filtered", plane.width(), plane.height());
    }

    /** The band of a dialog, in cycles per pixel of the image as it is drawn. */
    private static FrequencyFilter band(ObjectNode state, Plane plane) {
        double rate = state.path("samplingRate").asDouble(1);
        boolean lengths = state.path("freqInAngstrom").asBoolean();
        double low = frequency(state.path("lowFreq").asDouble(), lengths, rate) * step(plane);
        double high = frequency(state.path("highFreq").asDouble(), lengths, rate) * step(plane);
        double decay = frequency(state.path("decay").asDouble(), lengths, rate) * step(plane);
        return FrequencyFilter.band(low, high, decay > 0 && decay < 0.5 ? decay : USUAL_DECAY);
    }

    private static double frequency(double value, boolean isLength, double rate) {
        return isLength ? (value > 0 ? rate / value : 0) : value;
    }

    private static int step(Plane plane) {
        return Math.ceilDiv(Math.max(plane.width(), plane.height()), Drawing.SIDE);
    }

    private static String caption(JsonNode image) {
        String file = image.path("file").asText("");
        Path name = Path.of(file.isEmpty() ? "image" : file).getFileName();
        int index = image.path("index").asInt();
        return index > 0 ? index + "@" + name : String.valueOf(name);
    }

    private <T> Optional<T> read(BrowsedFolder folder, JsonNode image, Function<Volume, T> use) {
        String named = image.path("file").asText("");
        try (OpenedFile file = folder.openNamedByData(named);
                Content content = previews.open(file.map())) {
            return content instanceof Volume volume ? Optional.of(use.apply(volume)) : Optional.empty();
        } catch (PreviewException | RequestException unreadable) {
            return Optional.empty();
        }
    }
}
