package org.scipion.server.original;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What an import did. Not for use by several threads. */
public final class ImportReport {

    /** What is imported. */
    public enum Kind {
        ACCOUNTS,
        PROJECTS,
        SHARES,
        SETTINGS
    }

    private final Map<Kind, Integer> added = new EnumMap<>(Kind.class);
    private final Map<Kind, Integer> present = new EnumMap<>(Kind.class);
    private final List<String> skipped = new ArrayList<>();
    private final List<String> changed = new ArrayList<>();

    void addedOne(Kind kind) {
        added.merge(kind, 1, Integer::sum);
    }

    void presentAlready(Kind kind) {
        present.merge(kind, 1, Integer::sum);
    }

    void skip(String what, String why) {
        skipped.add(what + ": " + why);
    }

    void change(String what, String how) {
        changed.add(what + ": " + how);
    }

    /** How many were added. */
    public int added(Kind kind) {
        return added.getOrDefault(kind, 0);
    }

    /** How many were there already and stay as they are. */
    public int present(Kind kind) {
        return present.getOrDefault(kind, 0);
    }

    /** What was left out, each with the reason. */
    public List<String> skipped() {
        return List.copyOf(skipped);
    }

    /** What differs from the original, each with the reason. */
    public List<String> changed() {
        return List.copyOf(changed);
    }
}
