package org.scipion.preview;

/** A picture whose pixels are colours or 8-bit grays: PNG, JPEG, GIF, BMP, WebP, and plain TIFF. */
public non-sealed interface Image extends Content {

    @Override
    default ContentKind kind() {
        return ContentKind.IMAGE;
    }

    /** Columns. */
    int width();

    /** Rows. */
    int height();

    /** The picture, made smaller if it is greater than asked. */
    Rendering thumbnail(ThumbnailRequest request);
}
