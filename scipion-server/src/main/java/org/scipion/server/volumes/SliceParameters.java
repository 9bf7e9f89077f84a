package org.scipion.server.volumes;

import com.fasterxml.jackson.annotation.JsonAutoDetect;
import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scipion.preview.Axis;
import org.scipion.preview.ColourMap;
import org.scipion.preview.Contrast;
import org.scipion.preview.Encoding;
import org.scipion.preview.ImageFormat;
import org.scipion.preview.SliceRequest;
import org.scipion.server.http.FieldErrors;

/** The query of a slice, as the client writes it. Its fields are visible to what describes the API. */
@JsonAutoDetect(fieldVisibility = JsonAutoDetect.Visibility.ANY)
public final class SliceParameters {

    /** The smallest picture that is asked for, in pixels of its longest side. */
    static final int SMALLEST_THUMB = 32;

    /** The largest picture that is asked for, in pixels of its longest side. */
    static final int LARGEST_THUMB = 2048;

    /** The greatest factor of the final resize. */
    static final double LARGEST_SCALE = 16;

    @QueryParam("index")
    @DefaultValue("0")
    int index;

    @QueryParam("axis")
    @DefaultValue("z")
    String axis = "z";

    @QueryParam("cmap")
    @Nullable
    String cmap;

    @QueryParam("colormap")
    @Nullable
    String colormap;

    @QueryParam("format")
    @Nullable
    String format;

    @QueryParam("fmt")
    @Nullable
    String fmt;

    @QueryParam("normalize")
    @DefaultValue("minmax")
    String normalize = "minmax";

    @QueryParam("windowMin")
    @Nullable
    Double windowMin;

    @QueryParam("windowMax")
    @Nullable
    Double windowMax;

    @QueryParam("scale")
    @DefaultValue("1")
    double scale = 1;

    @QueryParam("thumb")
    @Nullable
    Integer thumb;

    @QueryParam("fast")
    @DefaultValue("true")
    boolean fast = true;

    @QueryParam("quality")
    @DefaultValue("75")
    int quality = 75;

    /**
     * The same as a request to a volume.
     *
     * @throws org.scipion.server.http.InvalidFieldsException naming every parameter that is out of its range
     */
    public SliceRequest request() {
        check();
        Axis across = Axis.parse(axis);
        ColourMap colours = ColourMap.namedOrGray(first(cmap, colormap, ""));
        Encoding encoding = new Encoding(ImageFormat.parse(first(format, fmt, "webp")), quality);
        return SliceRequest.of(across, index)
                .withThumb(thumb == null ? SliceRequest.FULL_SIZE : thumb)
                .withContrast(contrast(across))
                .withColourMap(colours)
                .withScale(scale)
                .withEncoding(encoding);
    }

    private void check() {
        FieldErrors.inQuery()
                .check("index", index >= 0, "Must be 0 or more")
                .check("axis", axis.matches("[xyzXYZ]"), "Must be x, y or z")
                .check(
                        format == null ? "fmt" : "format",
                        first(format, fmt, "webp").toLowerCase(Locale.ROOT).matches("png|jpe?g|webp"),
                        "Must be png, jpeg or webp")
                .check("normalize", normalize.matches("minmax|zscore|none"), "Must be minmax, zscore or none")
                .check("windowMin", finite(windowMin), "Must be a finite number")
                .check("windowMax", finite(windowMax), "Must be a finite number")
                .check(
                        "windowMax",
                        windowMin == null || windowMax == null || windowMin <= windowMax,
                        "Must not be below windowMin")
                .check("scale", scale > 0 && scale <= LARGEST_SCALE, "Must be above 0 and at most " + LARGEST_SCALE)
                .within("thumb", thumb == null ? SMALLEST_THUMB : thumb, SMALLEST_THUMB, LARGEST_THUMB)
                .within("quality", quality, 1, 100)
                .refuse();
    }

    private Contrast contrast(Axis across) {
        if (windowMin != null && windowMax != null) {
            return Contrast.window(windowMin, windowMax);
        }
        boolean clipped = across == Axis.Z && fast;
        if (normalize.equals("zscore")) {
            return new Contrast.ZScore(clipped);
        }
        return clipped ? Contrast.clipped() : Contrast.minMax();
    }

    private static boolean finite(@Nullable Double value) {
        return value == null || Double.isFinite(value);
    }

    private static String first(@Nullable String one, @Nullable String other, String otherwise) {
        if (one != null && !one.isBlank()) {
            return one;
        }
        return other != null && !other.isBlank() ? other : otherwise;
    }
}
