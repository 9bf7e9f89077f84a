package org.scipion.bridge.sets;

import java.util.List;
import java.util.Locale;
import org.scipion.model.SetItem;

/** The forms of the prefixes under which sets of sets keep the items of each of their items. */
final class NestedPrefix {
    private NestedPrefix() {}

    /** Classes by number, tilt series by name, the CTFs of a tilt series by number. */
    static List<String> candidates(SetItem item) {
        return List.of(
                String.format(Locale.ROOT, "Class%03d_", item.id()),
                item.value("_tsId").text() + "_",
                "id" + item.id() + "_");
    }
}
