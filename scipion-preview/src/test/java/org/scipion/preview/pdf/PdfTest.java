package org.scipion.preview.pdf;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.Test;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Document;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.Encoding;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.Previews;
import org.scipion.preview.UnsupportedFormatException;

class PdfTest {

    private static byte[] pdf(String password) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            for (String text : new String[] {"first page", "second page"}) {
                PDPage page = new PDPage(PDRectangle.A4);
                document.addPage(page);
                try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                    content.beginText();
                    content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 24);
                    content.newLineAtOffset(50, 700);
                    content.showText(text);
                    content.endText();
                    content.addRect(100, 100, 200, 200);
                    content.fill();
                }
            }
            if (!password.isEmpty()) {
                document.protect(new StandardProtectionPolicy(password, password, new AccessPermission()));
            }
            document.save(bytes);
        }
        return bytes.toByteArray();
    }

    private static Document open(byte[] bytes) {
        return (Document) Previews.create().open(ByteSource.of("some.pdf", bytes));
    }

    @Test
    void countsPagesAndReadsTheirText() throws IOException {
        try (Document document = open(pdf(""))) {
            assertThat(document.pageCount()).isEqualTo(2);
            assertThat(document.pageText(1).strip()).isEqualTo("second page");
        }
    }

    @Test
    void rendersAPageInTheSizeAskedFor() throws IOException {
        try (Document document = open(pdf(""))) {
            EncodedImage image = document.renderPage(0, 300, Encoding.png());
            assertThat(image.height()).isEqualTo(300);
            BufferedImage picture = ImageIO.read(new ByteArrayInputStream(image.toByteArray()));
            assertThat(picture.getRGB(5, 5) & 0xffffff).isEqualTo(0xffffff);
            assertThat(picture.getRGB(70, 230) & 0xffffff).isZero();
        }
    }

    @Test
    void refusesPagesThatDoNotExist() throws IOException {
        try (Document document = open(pdf(""))) {
            assertThatThrownBy(() -> document.renderPage(2, 100, Encoding.png()))
                    .isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> document.pageText(-1)).isInstanceOf(InvalidRequestException.class);
        }
    }

    @Test
    void saysThatADocumentIsLocked() throws IOException {
        try (Document document = open(pdf("secret"))) {
            assertThatThrownBy(document::pageCount)
                    .isInstanceOf(UnsupportedFormatException.class)
                    .hasMessageContaining("password");
        }
    }

    @Test
    void refusesADamagedDocument() throws IOException {
        try (Document document = open(Arrays.copyOf(pdf(""), 30))) {
            assertThatThrownBy(document::pageCount)
                    .isInstanceOf(MalformedFileException.class)
                    .hasMessageContaining("some.pdf");
        }
    }
}
