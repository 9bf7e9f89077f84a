package org.scipion.preview;

/** An atomic model: PDB or mmCIF. */
public non-sealed interface Structure extends Content {

    @Override
    default ContentKind kind() {
        return ContentKind.STRUCTURE;
    }

    /** What it is and what it holds, as far as {@link Limits#scanBytes()} reaches. */
    StructureSummary summary();

    /** The file as text. */
    Text asText();
}
