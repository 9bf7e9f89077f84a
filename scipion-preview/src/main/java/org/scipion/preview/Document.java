package org.scipion.preview;

/** A PDF. Nothing in it is executed. */
public non-sealed interface Document extends Content {

    @Override
    default ContentKind kind() {
        return ContentKind.DOCUMENT;
    }

    /** Number of pages. */
    int pageCount();

    /**
     * One page as a picture.
     *
     * @param page 0-based
     * @param longestSide width or height of the result in pixels, whichever is greater
     * @throws InvalidRequestException if there is no such page
     */
    EncodedImage renderPage(int page, int longestSide, Encoding encoding);

    /**
     * The text of one page.
     *
     * @param page 0-based
     * @throws InvalidRequestException if there is no such page
     */
    String pageText(int page);
}
