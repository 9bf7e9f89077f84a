package org.scipion.bridge.creation;

import java.util.List;

/** The settings that Scipion's desktop gives a new project. */
final class DesktopSettings {
    private static final long ROOT = 1;

    private DesktopSettings() {}

    static List<StoredRow> rows(String birth) {
        return List.of(
                StoredRow.root("ProjectSettings", "ProjectSettings", null, ""),
                StoredRow.child(ROOT, "currentProtocolsView", "String", null),
                StoredRow.child(ROOT, "colorMode", "Integer", "0"),
                StoredRow.child(ROOT, "nodeList", "NodeConfigList", null),
                StoredRow.child(ROOT, "labelsList", "LabelsList", null),
                StoredRow.child(ROOT, "runsView", "Integer", "1"),
                StoredRow.child(ROOT, "readOnly", "Boolean", "0"),
                StoredRow.child(ROOT, "runSelection", "CsvList", ""),
                StoredRow.child(ROOT, "dataSelection", "CsvList", ""),
                StoredRow.child(ROOT, "creationTime", "String", birth),
                StoredRow.child(ROOT, "lifeTime", "Integer", null),
                StoredRow.child(ROOT, "diskQuota", "Integer", null));
    }
}
