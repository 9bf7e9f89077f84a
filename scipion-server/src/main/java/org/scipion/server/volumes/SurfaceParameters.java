package org.scipion.server.volumes;

import jakarta.ws.rs.DefaultValue;
import jakarta.ws.rs.QueryParam;
import java.util.Locale;
import org.jspecify.annotations.Nullable;
import org.scipion.preview.ReductionMethod;
import org.scipion.preview.SurfaceRequest;
import org.scipion.server.http.FieldErrors;

/** The query of an isosurface, as the client writes it. */
public final class SurfaceParameters {

    /** The most triangles that are made, whatever the client asks for. */
    static final int MOST_TRIANGLES = 500_000;

    @QueryParam("level")
    @Nullable
    Double level;

    @QueryParam("maxDim")
    @DefaultValue("192")
    int maxDim = 192;

    @QueryParam("method")
    @DefaultValue("stride")
    String method = "stride";

    @QueryParam("maxTriangles")
    @DefaultValue("350000")
    int maxTriangles = 350_000;

    @QueryParam("minComponentTriangles")
    @DefaultValue("0")
    int minComponentTriangles;

    @QueryParam("smoothingIterations")
    @DefaultValue("0")
    int smoothingIterations;

    /**
     * The same as a request to a volume.
     *
     * @throws org.scipion.server.http.InvalidFieldsException naming every parameter that is out of its range
     */
    SurfaceRequest request() {
        FieldErrors.inQuery()
                .check("level", level == null || Double.isFinite(level), "Must be a finite number")
                .within("maxDim", maxDim, 32, 512)
                .check(
                        "method",
                        name().matches("binning|stride|linear|fourier|none"),
                        "Must be binning, stride, linear, fourier or none")
                .within("maxTriangles", maxTriangles, 1_000, 1_500_000)
                .within("minComponentTriangles", minComponentTriangles, 0, 100_000)
                .within("smoothingIterations", smoothingIterations, 0, 12)
                .refuse();
        return SurfaceRequest.automatic()
                .withLevel(level == null ? SurfaceRequest.AUTOMATIC_LEVEL : level)
                .withReduction(maxDim, ReductionMethod.parse(method))
                .withMaxTriangles(Math.min(maxTriangles, MOST_TRIANGLES))
                .withMinComponentTriangles(minComponentTriangles)
                .withSmoothing(smoothingIterations);
    }

    /** The reduction's name as the client reads it. */
    String name() {
        return method.strip().toLowerCase(Locale.ROOT);
    }
}
