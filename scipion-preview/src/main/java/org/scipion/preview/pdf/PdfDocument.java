package org.scipion.preview.pdf;

import java.awt.image.BufferedImage;
import java.io.IOException;
import java.lang.foreign.ValueLayout;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.InvalidPasswordException;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.scipion.preview.Document;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.Encoding;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.TooLargeException;
import org.scipion.preview.UnsupportedFormatException;
import org.scipion.preview.encode.Encoder;
import org.scipion.preview.format.Library;
import org.scipion.preview.format.OpenedFile;
import org.scipion.preview.format.Opening;
import org.scipion.preview.picture.Pixels;

/** A PDF. Each question reads it anew, because the library's document is for one thread only. */
final class PdfDocument extends OpenedFile implements Document {

    private static final String MIME = "application/pdf";

    PdfDocument(Opening opening) {
        super(opening, MIME);
    }

    private interface Question<T> {
        T ask(PDDocument document) throws IOException;
    }

    @Override
    public int pageCount() {
        return answer(PDDocument::getNumberOfPages);
    }

    @Override
    public EncodedImage renderPage(int page, int longestSide, Encoding encoding) {
        if (longestSide < 1 || (long) longestSide * longestSide > limits().pixels()) {
            throw new InvalidRequestException(
                    "A page of " + longestSide + " pixels a side is outside of what is allowed");
        }
        BufferedImage image = answer(document -> render(document, checked(document, page), longestSide));
        return Encoder.encode(Pixels.rgb(image), encoding);
    }

    @Override
    public String pageText(int page) {
        return answer(document -> text(document, checked(document, page)));
    }

    private static BufferedImage render(PDDocument document, int page, int longestSide) throws IOException {
        PDRectangle box = document.getPage(page).getCropBox();
        float longest = Math.max(box.getWidth(), box.getHeight());
        if (!(longest > 0)) {
            throw new IOException("page " + page + " has no area");
        }
        return new PDFRenderer(document).renderImage(page, longestSide / longest, ImageType.RGB);
    }

    private static String text(PDDocument document, int page) throws IOException {
        PDFTextStripper stripper = new PDFTextStripper();
        stripper.setStartPage(page + 1);
        stripper.setEndPage(page + 1);
        return stripper.getText(document);
    }

    private int checked(PDDocument document, int page) {
        if (page < 0 || page >= document.getNumberOfPages()) {
            throw new InvalidRequestException(
                    source().name() + " has pages 0 to " + (document.getNumberOfPages() - 1) + ", not " + page);
        }
        return page;
    }

    private <T> T answer(Question<T> question) {
        if (source().size() > limits().heldBytes()) {
            throw new TooLargeException(source().name() + " has " + source().size() + " bytes, over the limit of "
                    + limits().heldBytes() + " for documents");
        }
        return Library.ask(source(), "a PDF", () -> ask(question));
    }

    private <T> T ask(Question<T> question) throws IOException {
        byte[] bytes = source().bytes(0, source().size()).toArray(ValueLayout.JAVA_BYTE);
        try (PDDocument document = Loader.loadPDF(bytes)) {
            return question.ask(document);
        } catch (InvalidPasswordException locked) {
            throw new UnsupportedFormatException(source().name() + " is encrypted and needs a password", locked);
        }
    }
}
