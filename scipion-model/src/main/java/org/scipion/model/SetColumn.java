package org.scipion.model;

/**
 * A column of a set: one attribute of its items.
 *
 * @param path dotted path of the attribute, such as {@code _ctfModel._defocusU}
 * @param className Scipion class of the attribute
 * @param kind what its values are
 */
public record SetColumn(String path, String className, Kind kind) {

    /** What the values of a column are. */
    public enum Kind {
        /** Whole numbers. */
        WHOLE,
        /** Real numbers. */
        REAL,
        /** True or false. */
        FLAG,
        /** Text, file names among it. */
        TEXT,
        /** Text that is a comma list. */
        LIST,
        /** Text that is a 4×4 matrix, rows first. */
        MATRIX,
        /** None: an object whose attributes are the columns that follow. */
        OBJECT
    }
}
