package org.scipion.preview;

/**
 * Which isosurface of a volume is wanted. Start with {@link #automatic()} and change what differs.
 *
 * @param level value on the surface, in units of the map; {@link #AUTOMATIC_LEVEL} lets one be chosen: the greater of mean + 2.5 σ and the 99.5th
 *     percentile of the reduced volume, or what lies within its range
 * @param reduction how the volume is made smaller before
 * @param maxTriangles greatest number of triangles; the grid is walked in greater steps until they are fewer
 * @param minComponentTriangles connected parts with fewer triangles are removed, but never the largest
 * @param smoothingIterations rounds of Taubin's smoothing, 0 to 12
 */
public record SurfaceRequest(
        double level,
        ReductionRequest reduction,
        int maxTriangles,
        int minComponentTriangles,
        int smoothingIterations) {

    /** A value of {@code level} that lets one be chosen. */
    public static final double AUTOMATIC_LEVEL = Double.NaN;

    private static final long VOXEL_BUDGET = 40_000_000;
    private static final int MOST_ROUNDS = 12;

    /** Refuses limits out of range and a level that is infinite. */
    public SurfaceRequest {
        if (maxTriangles < 1 || minComponentTriangles < 0) {
            throw new InvalidRequestException("A surface needs at least 1 triangle, got limits " + maxTriangles
                    + " and " + minComponentTriangles);
        }
        if (smoothingIterations < 0 || smoothingIterations > MOST_ROUNDS) {
            throw new InvalidRequestException(
                    "Smoothing takes 0 to " + MOST_ROUNDS + " rounds, not " + smoothingIterations);
        }
        if (Double.isInfinite(level)) {
            throw new InvalidRequestException("A level must be finite");
        }
    }

    /** At most 350 000 triangles at a level that is chosen, of the volume reduced to 192 voxels a side. */
    public static SurfaceRequest automatic() {
        return new SurfaceRequest(
                AUTOMATIC_LEVEL, new ReductionRequest(192, ReductionMethod.STRIDE, VOXEL_BUDGET), 350_000, 0, 0);
    }

    /** The same at another level. */
    public SurfaceRequest withLevel(double value) {
        return new SurfaceRequest(value, reduction, maxTriangles, minComponentTriangles, smoothingIterations);
    }

    /** The same of a volume reduced in another way. */
    public SurfaceRequest withReduction(int maxDim, ReductionMethod method) {
        ReductionRequest other = new ReductionRequest(maxDim, method, reduction.voxelBudget());
        return new SurfaceRequest(level, other, maxTriangles, minComponentTriangles, smoothingIterations);
    }

    /** The same with another limit of triangles. */
    public SurfaceRequest withMaxTriangles(int limit) {
        return new SurfaceRequest(level, reduction, limit, minComponentTriangles, smoothingIterations);
    }

    /** The same without parts of fewer triangles. */
    public SurfaceRequest withMinComponentTriangles(int least) {
        return new SurfaceRequest(level, reduction, maxTriangles, least, smoothingIterations);
    }

    /** The same, smoothed. */
    public SurfaceRequest withSmoothing(int rounds) {
        return new SurfaceRequest(level, reduction, maxTriangles, minComponentTriangles, rounds);
    }
}
