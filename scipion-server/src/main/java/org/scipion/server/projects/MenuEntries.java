package org.scipion.server.projects;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** The entries of a run's context menu. The client hides an entry that is missing from the answer, so all are always named. */
final class MenuEntries {

    private static final List<String> LOOKING =
            List.of("open", "browse", "copyWorkflow", "selectFrom", "selectTo", "export");

    private static final List<String> CHANGING = List.of(
            "rename",
            "duplicate",
            "pasteWorkflow",
            "delete",
            "restart",
            "continue",
            "reset",
            "stop",
            "manageTags",
            "upload",
            "nextSteps");

    private MenuEntries() {}

    /** Which entries are shown to somebody who may, or may not, change the project. */
    static Map<String, Boolean> shown(boolean mayChange) {
        Map<String, Boolean> entries = new LinkedHashMap<>();
        LOOKING.forEach(entry -> entries.put(entry, true));
        CHANGING.forEach(entry -> entries.put(entry, mayChange));
        return entries;
    }
}
