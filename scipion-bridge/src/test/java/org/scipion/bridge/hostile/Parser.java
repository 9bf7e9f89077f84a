package org.scipion.bridge.hostile;

import java.util.Arrays;
import java.util.List;

/** What reads content that strangers wrote. */
enum Parser {
    /** A set file: pages of SQLite, layout, items, statistics, exports. */
    SET,
    /** A project's database. */
    PROJECT,
    /** Names, classes and values of a project's objects: pointers, lists, times, numbers, error texts. */
    OBJECTS,
    /** Values of a set's items: matrices, lists, texts for export. */
    VALUES,
    /** Conditions on a set's items, which must select the same with and without SQLite. */
    FILTER,
    /** A log: chunks, windows, search. */
    LOG;

    /** Nothing but an answer or one of the module's own errors may come of these bytes. */
    void read(byte[] bytes) {
        switch (this) {
            case SET -> HostileFolder.SHARED.readSet(bytes);
            case PROJECT -> HostileFolder.SHARED.readProject(bytes);
            case OBJECTS -> HostileFolder.SHARED.readObjects(bytes);
            case VALUES -> HostileFolder.SHARED.readValues(bytes);
            case FILTER -> HostileFilter.select(bytes);
            case LOG -> HostileFolder.SHARED.readLog(bytes);
        }
    }

    static Parser named(String name) {
        return Arrays.stream(values())
                .filter(parser -> parser.name().equalsIgnoreCase(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("No parser " + name + " in " + List.of(values())));
    }
}
