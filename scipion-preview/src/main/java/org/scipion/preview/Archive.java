package org.scipion.preview;

/** A container of other files. It is only listed, never extracted. */
public non-sealed interface Archive extends Content {

    @Override
    default ContentKind kind() {
        return ContentKind.ARCHIVE;
    }

    /** The entries, as far as {@link Limits#archiveEntries()} and {@link Limits#scanBytes()} reach. */
    ArchiveListing list();
}
