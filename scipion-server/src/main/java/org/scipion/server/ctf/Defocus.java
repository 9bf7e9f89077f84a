package org.scipion.server.ctf;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonInclude.Include;
import org.jspecify.annotations.Nullable;
import org.scipion.server.outputs.ItemValues;

/**
 * What was fitted, the same for micrographs and views. Null where Scipion stored nothing.
 *
 * @param defocusU greater defocus in Å
 * @param defocusV smaller defocus in Å
 * @param astigmatism |U − V| in Å
 * @param defocusAngle degrees from the x axis to the direction of U
 * @param defocusRatio U / V
 * @param phaseShift degrees
 * @param resolution Å up to which the fit holds
 * @param fitQuality as the program told it
 */
@JsonInclude(Include.NON_NULL)
record Defocus(
        @Nullable Double defocusU,
        @Nullable Double defocusV,
        @Nullable Double astigmatism,
        @Nullable Double defocusAngle,
        @Nullable Double defocusRatio,
        @Nullable Double phaseShift,
        @Nullable Double resolution,
        @Nullable Double fitQuality) {

    private static final double FAILED_U = -999;
    private static final double FAILED_V = -1;

    static Defocus of(ItemValues ctf) {
        Double u = ctf.real("_defocusU");
        Double v = ctf.real("_defocusV");
        return new Defocus(
                u,
                v,
                u == null || v == null ? null : Math.abs(u - v),
                ctf.real("_defocusAngle"),
                ctf.real("_defocusRatio"),
                ctf.real("_phaseShift"),
                ctf.real("_resolution"),
                ctf.real("_fitQuality"));
    }

    /** Whether these are the numbers that Scipion stores for a fit that failed. */
    boolean isFailure() {
        return defocusU != null && defocusV != null && defocusU == FAILED_U && defocusV == FAILED_V;
    }
}
