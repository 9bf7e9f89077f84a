package org.scipion.bridge.sets;

/** Looks for a text in others as SQLite's LIKE does: only the case of the letters A to Z does not count. */
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
        for (int index = 0; index < text.length(); index++) {
            char letter = text.charAt(index);
            small.append(letter >= 'A' && letter <= 'Z' ? (char) (letter + ('a' - 'A')) : letter);
        }
        return small.toString();
    }
}
