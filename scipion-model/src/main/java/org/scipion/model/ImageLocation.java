package org.scipion.model;

/**
 * Where an image is.
 *
 * @param file its file as Scipion stores it, relative to the project
 * @param index its place in a stack from 1, and 0 for a file that is the image
 */
public record ImageLocation(String file, long index) {

    /** As people see it: {@code 7@stack.mrcs}, or the file alone. */
    public String text() {
        return index > 0 ? index + "@" + file : file;
    }
}
