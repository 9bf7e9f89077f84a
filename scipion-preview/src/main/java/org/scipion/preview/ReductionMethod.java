package org.scipion.preview;

import java.util.Locale;

/** How a volume is made smaller. */
public enum ReductionMethod {
    /** Mean over cubes; incomplete cubes at the far edges are dropped. */
    BINNING,
    /** Every k-th voxel along each axis. */
    STRIDE,
    /** Every voxel while the budget lasts, then as {@link #STRIDE}. */
    NONE,
    /** Trilinear interpolation between voxels. */
    LINEAR,
    /** Crop in frequency space; keeps the mean. */
    FOURIER;

    /**
     * Reads a method's name in either case.
     *
     * @throws InvalidRequestException for any other text
     */
    public static ReductionMethod parse(String text) {
        return switch (text.strip().toLowerCase(Locale.ROOT)) {
            case "binning" -> BINNING;
            case "stride" -> STRIDE;
            case "none" -> NONE;
            case "linear" -> LINEAR;
            case "fourier" -> FOURIER;
            default ->
                throw new InvalidRequestException(
                        "Unknown reduction '" + text + "'; use binning, stride, none, linear or fourier");
        };
    }
}
