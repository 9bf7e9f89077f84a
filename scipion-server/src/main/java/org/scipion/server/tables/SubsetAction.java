package org.scipion.server.tables;

import java.util.ArrayList;
import java.util.List;
import org.scipion.bridge.ScipionSet;

/**
 * A set that can be made of chosen rows.
 *
 * @param name what the client calls it: the class of its items, {@code Averages} or {@code Volumes}
 * @param outputClass Scipion's class of the set
 */
record SubsetAction(String name, String outputClass) {

    private static final String SET = "SetOf";

    /**
     * Those of a table: a part of the set; of classes also what they hold and what represents them.
     *
     * @param setClass Scipion's class of the output
     */
    static List<SubsetAction> of(String setClass, MetadataTable table) {
        if (!(table instanceof ItemsTable items) || !setClass.startsWith(SET)) {
            return List.of();
        }
        String itemClass = items.set().schema().itemClass();
        if (items.set().prefix().isEmpty()) {
            return ofWhole(setClass, itemClass, items.set());
        }
        return isClass(setClass.substring(SET.length())) ? List.of(setOf(itemClass)) : List.of();
    }

    private static List<SubsetAction> ofWhole(String setClass, String itemClass, ScipionSet set) {
        List<SubsetAction> actions = new ArrayList<>();
        actions.add(new SubsetAction(itemClass.isEmpty() ? setClass : itemClass, setClass));
        if (isClass(itemClass)) {
            set.nestedPrefixes().stream()
                    .findFirst()
                    .map(prefix -> ScipionSet.open(set.file(), prefix).schema().itemClass())
                    .filter(nested -> !nested.isEmpty())
                    .ifPresent(nested -> actions.add(setOf(nested)));
            actions.add(representatives(itemClass));
        }
        return actions;
    }

    /** {@code Class2D}, {@code Class3D}, and {@code Classes2D}, as in the name of a set of them. */
    private static boolean isClass(String name) {
        return name.startsWith("Class");
    }

    private static SubsetAction setOf(String itemClass) {
        return new SubsetAction(itemClass, SET + itemClass + "s");
    }

    private static SubsetAction representatives(String itemClass) {
        return itemClass.contains("2D")
                ? new SubsetAction("Averages", "SetOfAverages")
                : new SubsetAction("Volumes", "SetOfVolumes");
    }
}
