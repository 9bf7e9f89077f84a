package org.scipion.server.galleries;

import org.scipion.model.ImageLocation;

/**
 * An item in a gallery.
 *
 * @param place where its image is
 * @param label one line; empty for none
 */
public record Exhibit(ImageLocation place, String label) {}
