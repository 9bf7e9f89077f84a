package org.scipion.bridge.project;

import java.util.OptionalDouble;
import org.scipion.model.Value;

/** The texts of objects that are neither sets nor images. */
final class ModelText {
    private static final String NONE = "None";

    private ModelText() {}

    /** Defocus and astigmatism in Å, phase shift, resolution in Å and quality of the fit. */
    static String ctf(StoredObject ctf) {
        OptionalDouble u = ctf.realNumber("_defocusU");
        OptionalDouble v = ctf.realNumber("_defocusV");
        double astigmatism = u.orElse(0) - v.orElse(0);
        return "defU=" + fixed(u) + ", defV=" + fixed(v) + ", ast=" + PythonNumber.fixed(astigmatism) + ", psh="
                + fixed(ctf.realNumber("_phaseShift")) + ", res=" + fixed(ctf.realNumber("_resolution")) + ", fit="
                + fixed(ctf.realNumber("_fitQuality"));
    }

    /** Magnification, voltage in kV, spherical aberration in mm and amplitude contrast. */
    static String acquisition(StoredObject acquisition) {
        return "\n    mag=" + shown(acquisition.realNumber("_magnification"))
                + "\n    volt= " + shown(acquisition.realNumber("_voltage"))
                + "\n    Cs=" + shown(acquisition.realNumber("_sphericalAberration"))
                + "\n    Q0=" + shown(acquisition.realNumber("_amplitudeContrast")) + "\n\n";
    }

    /** Tilt series, position in px without decimals, and group. */
    static String coordinateInVolume(StoredObject coordinate) {
        return shown(coordinate, "_tomoId") + "," + truncated(coordinate, "_x") + "," + truncated(coordinate, "_y")
                + "," + truncated(coordinate, "_z") + ", G" + shown(coordinate, "_groupId");
    }

    private static long truncated(StoredObject object, String attribute) {
        return (long) object.realNumber(attribute).orElse(0);
    }

    /** Number and diameter in Å of the landmarks of a tilt series, and whether its alignment is still to be applied. */
    static String landmarks(StoredObject model) {
        return shown(model, "_count") + " landmarks of " + shown(model, "_size") + " \u00C5 "
                + (model.flag("_applyTSTransformation") ? "to apply" : "applied") + " to " + shown(model, "_tsId");
    }

    static String sequence(StoredObject sequence) {
        return "Sequence (name = " + shown(sequence, "_name") + ")\n";
    }

    static String atomStructure(StoredObject structure) {
        return structure.className() + " (pseudoatoms=" + (structure.flag("_pseudoatoms") ? "True" : "False")
                + ", volume=False)";
    }

    private static String shown(StoredObject object, String attribute) {
        return object.child(attribute).flatMap(StoredObject::value).orElse(NONE);
    }

    private static String fixed(OptionalDouble number) {
        return number.isPresent() ? PythonNumber.fixed(number.getAsDouble()) : NONE;
    }

    private static String shown(OptionalDouble number) {
        return number.isPresent() ? new Value.Real(number.getAsDouble()).text() : NONE;
    }
}
