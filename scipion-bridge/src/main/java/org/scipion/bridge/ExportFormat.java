package org.scipion.bridge;

/** Forms in which a set can be written as a table. */
public enum ExportFormat {
    /**
     * Comma-separated values (RFC 4180). Text that a spreadsheet would take for a formula gets an apostrophe in front;
     * numbers stay as they are.
     */
    CSV,
    /** Tab-separated values; tabs, line ends and backslashes in text are written {@code \t}, {@code \n}, {@code \\}. */
    TSV,
    /** A JSON array with an object per item; missing values and numbers that are not finite are {@code null}. */
    JSON,
    /**
     * STAR. Particles, micrographs, CTFs, coordinates and the images of a tilt series come with RELION's labels and, where
     * RELION has one, a table of optics; any other set with the attributes' own names.
     */
    STAR
}
