package org.scipion.server.protocols.report;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Base64;
import java.util.List;
import javax.xml.stream.XMLOutputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamWriter;
import org.scipion.server.ServerException;

/** Writes a page of headings, tables and texts that needs nothing beside itself. Every text is escaped. Not for use by several threads. */
final class HtmlPage {

    private static final String STYLE =
            "body{font:15px/1.5 system-ui,sans-serif;margin:2rem auto;max-width:60rem;padding:0"
                    + " 1rem;color:#222}h1{margin-bottom:0}h2{margin-top:2rem;border-bottom:1px solid"
                    + " #ccc}table{border-collapse:collapse;width:100%}td,th{border:1px solid #ddd;padding:.25rem"
                    + " .5rem;text-align:left;vertical-align:top;"
                    + "overflow-wrap:anywhere}th{background:#f4f4f4}pre{background:#f7f7f7;padding:1rem;white-space:pre-wrap;overflow-wrap:anywhere}";

    /** What the page may load: nothing, save for its one style. */
    static final String POLICY = "default-src 'none'; img-src data:; style-src 'sha256-" + hash(STYLE) + "'";

    private final StringWriter text = new StringWriter();
    private final XMLStreamWriter xml;

    /** A piece of the page. */
    private interface Piece {
        void write(XMLStreamWriter xml) throws XMLStreamException;
    }

    HtmlPage(String title) {
        try {
            this.xml = XMLOutputFactory.newDefaultFactory().createXMLStreamWriter(text);
        } catch (XMLStreamException e) {
            throw new ServerException("A page cannot be begun", e);
        }
        text.append("<!DOCTYPE html>\n");
        write(writer -> begin(writer, title));
    }

    private static void begin(XMLStreamWriter xml, String title) throws XMLStreamException {
        xml.writeStartElement("html");
        xml.writeAttribute("lang", "en");
        xml.writeStartElement("head");
        xml.writeEmptyElement("meta");
        xml.writeAttribute("charset", "utf-8");
        xml.writeEmptyElement("meta");
        xml.writeAttribute("http-equiv", "Content-Security-Policy");
        xml.writeAttribute("content", POLICY);
        element(xml, "title", title);
        element(xml, "style", STYLE);
        xml.writeEndElement();
        xml.writeStartElement("body");
        element(xml, "h1", title);
    }

    HtmlPage heading(String heading) {
        return write(writer -> element(writer, "h2", heading));
    }

    HtmlPage paragraph(String paragraph) {
        return write(writer -> element(writer, "p", paragraph));
    }

    /** Text with its line breaks. */
    HtmlPage preformatted(String lines) {
        return write(writer -> element(writer, "pre", lines));
    }

    /** A table whose first row is its head. */
    HtmlPage table(List<String> head, List<List<String>> rows) {
        return write(writer -> {
            writer.writeStartElement("table");
            row(writer, "th", head);
            for (List<String> row : rows) {
                row(writer, "td", row);
            }
            writer.writeEndElement();
        });
    }

    /** A table of names and values. */
    HtmlPage facts(List<List<String>> rows) {
        return write(writer -> {
            writer.writeStartElement("table");
            for (List<String> row : rows) {
                row(writer, "td", row);
            }
            writer.writeEndElement();
        });
    }

    private static void row(XMLStreamWriter xml, String cell, List<String> values) throws XMLStreamException {
        xml.writeStartElement("tr");
        for (String value : values) {
            element(xml, cell, value);
        }
        xml.writeEndElement();
    }

    private static void element(XMLStreamWriter xml, String name, String content) throws XMLStreamException {
        xml.writeStartElement(name);
        xml.writeCharacters(printable(content));
        xml.writeEndElement();
    }

    /** Programs colour their logs and ring bells; a page knows no such characters. */
    private static String printable(String content) {
        return content.replaceAll("\r\n?", "\n")
                .replaceAll("\\u001b\\[[0-9;]*[A-Za-z]", "")
                .replaceAll("[\\p{Cntrl}&&[^\n\t]]|[\\uFFFE\\uFFFF]|\\p{Cs}", "\uFFFD");
    }

    private HtmlPage write(Piece piece) {
        try {
            piece.write(xml);
            return this;
        } catch (XMLStreamException e) {
            throw new ServerException("A page could not be written", e);
        }
    }

    /** The whole page. */
    String text() {
        write(XMLStreamWriter::writeEndDocument);
        return text.toString();
    }

    private static String hash(String style) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(style.getBytes(StandardCharsets.UTF_8));
            return Base64.getEncoder().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new ServerException("This Java knows no SHA-256", e);
        }
    }
}
