package org.scipion.server.cli;

/** Text from files, made fit for a terminal: what would steer it is shown as a dot. */
final class Printable {

    private Printable() {}

    /** The text on one line. */
    static String line(String text) {
        return lines(text).replace('\n', ' ');
    }

    /** The text with its ends of lines. */
    static String lines(String text) {
        return text.replace("\r\n", "\n")
                .replace('\t', ' ')
                .codePoints()
                .map(c -> c != '\n' && (Character.isISOControl(c) || isInvisible(c)) ? '·' : c)
                .collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
                .toString();
    }

    /** Marks that turn the direction of text around, and halves of characters. */
    private static boolean isInvisible(int codePoint) {
        int type = Character.getType(codePoint);
        return type == Character.FORMAT || type == Character.SURROGATE;
    }
}
