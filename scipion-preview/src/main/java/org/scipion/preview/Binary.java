package org.scipion.preview;

/** A file of no known format: only its bytes can be shown. */
public non-sealed interface Binary extends Content {

    @Override
    default ContentKind kind() {
        return ContentKind.BINARY;
    }
}
