package org.scipion.server.installation.doctor;

/**
 * What one look found.
 *
 * @param check what was looked at
 * @param verdict how it is
 * @param found what was found
 * @param remedy what to do about it; empty when it is well
 */
public record Finding(String check, Verdict verdict, String found, String remedy) {

    /** How a part of an installation is. */
    public enum Verdict {
        /** Nothing to do. */
        OK,
        /** It works, but something is missing or soon will be. */
        WARN,
        /** It does not work. */
        FAIL
    }

    static Finding ok(String check, String found) {
        return new Finding(check, Verdict.OK, found, "");
    }

    static Finding warn(String check, String found, String remedy) {
        return new Finding(check, Verdict.WARN, found, remedy);
    }

    static Finding fail(String check, String found, String remedy) {
        return new Finding(check, Verdict.FAIL, found, remedy);
    }
}
