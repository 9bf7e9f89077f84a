package org.scipion.preview.star;

import java.util.ArrayList;
import java.util.List;

/** Splits a line into words; a quote at the start of a word runs to the next one that is followed by a space or the line's end. */
final class Tokens {

    private Tokens() {}

    /**
     * A word of a line.
     *
     * @param text without quotes
     * @param quoted whether it stood in quotes, so that it is a value whatever it looks like
     */
    record Token(String text, boolean quoted) {}

    static List<Token> of(String line) {
        List<Token> tokens = new ArrayList<>();
        int at = 0;
        while (at < line.length()) {
            char first = line.charAt(at);
            if (first == '#') {
                return tokens;
            }
            if (isSpace(first)) {
                at++;
            } else {
                at = first == '\'' || first == '"' ? quoted(line, at, tokens) : plain(line, at, tokens);
            }
        }
        return tokens;
    }

    private static int plain(String line, int from, List<Token> tokens) {
        int end = from;
        while (end < line.length() && !isSpace(line.charAt(end))) {
            end++;
        }
        tokens.add(new Token(line.substring(from, end), false));
        return end;
    }

    private static int quoted(String line, int from, List<Token> tokens) {
        char quote = line.charAt(from);
        int end = line.indexOf(quote, from + 1);
        while (end >= 0 && end + 1 < line.length() && !isSpace(line.charAt(end + 1))) {
            end = line.indexOf(quote, end + 1);
        }
        int last = end < 0 ? line.length() : end;
        tokens.add(new Token(line.substring(from + 1, last), true));
        return last + 1;
    }

    private static boolean isSpace(char character) {
        return character == ' ' || character == '\t' || character == '\f' || character == 0x0b;
    }
}
