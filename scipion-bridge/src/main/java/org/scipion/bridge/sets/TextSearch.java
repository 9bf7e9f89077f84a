package org.scipion.bridge.sets;

/**
 * Looks for a text in others as SQLite's LIKE does: only the case of the letters A to Z does not count, and what follows a
 * zero is not looked at.
 */
final class TextSearch {
    private final String wanted;
    private String latest = "";
    private boolean isInLatest;

    TextSearch(String wanted) {
        this.wanted = inSmallLetters(wanted);
        this.isInLatest = wanted.isEmpty();
    }

    /** Neighbouring rows often share their text. */
    @SuppressWarnings("ReferenceEquality")
    boolean isFoundIn(String text) {
        if (text != latest) {
            latest = text;
            isInLatest = inSmallLetters(text).contains(wanted);
        }
        return isInLatest;
    }

    private static String inSmallLetters(String text) {
        StringBuilder small = new StringBuilder(text.length());
        int end = text.indexOf('\0');
        for (int index = 0; index < (end < 0 ? text.length() : end); index++) {
            char letter = text.charAt(index);
            small.append(letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter);
        }
        return small.toString();
    }
}
