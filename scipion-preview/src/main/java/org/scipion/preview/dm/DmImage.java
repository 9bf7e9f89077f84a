package org.scipion.preview.dm;

/**
 * One image of a Digital Micrograph file, as far as its tags tell. Numbers that they do not tell are 0.
 *
 * @param dataType code of the samples' type
 * @param width columns
 * @param height rows
 * @param depth sections
 * @param dataOffset position of the first sample
 * @param dataBytes bytes of all samples
 * @param scaleX distance between columns, in units
 * @param scaleY distance between rows, in units
 * @param unit of the distances, such as {@code nm}
 */
record DmImage(
        long dataType,
        long width,
        long height,
        long depth,
        long dataOffset,
        long dataBytes,
        double scaleX,
        double scaleY,
        String unit) {}
