package org.scipion.preview;

import java.util.List;

/**
 * Rows and columns of text: STAR, XMD, mdoc, CSV or TSV. A file has one or more blocks (CSV and TSV: one, without a name). Pages are read by
 * streaming, so the first page of a huge file is as fast as that of a small one.
 */
public non-sealed interface Table extends Content {

    @Override
    default ContentKind kind() {
        return ContentKind.TABLE;
    }

    /** {@code csv}, {@code tsv}, {@code star} or {@code mdoc}. */
    String format();

    /** The blocks in their order, as far as {@link Limits#scanBytes()} reaches. */
    List<TableBlock> blocks();

    /**
     * Rows of the first block that has a loop; no columns if there is none.
     *
     * @param offset rows to skip
     * @param limit greatest number of rows, at most {@link Limits#pageRows()}
     */
    TablePage page(long offset, int limit);

    /**
     * Rows of one block.
     *
     * @throws InvalidRequestException if there is no block of that name
     */
    TablePage page(String block, long offset, int limit);

    /** The file as text. */
    Text asText();
}
