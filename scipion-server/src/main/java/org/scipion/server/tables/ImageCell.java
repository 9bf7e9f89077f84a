package org.scipion.server.tables;

import org.scipion.model.ImageLocation;
import org.scipion.preview.ImageAddress;

/**
 * A value that is an image.
 *
 * @param kind tells the client so: {@code image}
 * @param path its file as Scipion stores it; in a stack {@code N@file}, N from 1
 */
record ImageCell(String kind, String path) {

    static ImageCell of(String path) {
        return new ImageCell("image", path);
    }

    /** Where the image is. */
    ImageLocation location() {
        ImageAddress address = ImageAddress.parse(path);
        return new ImageLocation(address.path(), address.position());
    }

    /** In downloads. */
    @Override
    public String toString() {
        return path;
    }
}
