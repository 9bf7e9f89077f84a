package org.scipion.preview.structure;

import org.scipion.preview.ByteSource;
import org.scipion.preview.Limits;
import org.scipion.preview.Structure;
import org.scipion.preview.StructureSummary;
import org.scipion.preview.Text;
import org.scipion.preview.format.OpenedFile;
import org.scipion.preview.format.Opening;
import org.scipion.preview.text.TextFile;

/** An atomic model, read anew for each summary. */
final class StructureFile extends OpenedFile implements Structure {

    private final SummaryReader reader;
    private final String mime;

    /** Reads what a file tells of its model. */
    interface SummaryReader {

        StructureSummary read(ByteSource source, Limits limits);
    }

    StructureFile(Opening opening, String mime, SummaryReader reader) {
        super(opening, mime);
        this.mime = mime;
        this.reader = reader;
    }

    @Override
    public StructureSummary summary() {
        return watched(() -> reader.read(source(), limits()));
    }

    @Override
    public Text asText() {
        return new TextFile(opening(), mime);
    }
}
