package org.scipion.server.tables;

import java.util.ArrayList;
import java.util.List;
import org.scipion.bridge.MissingException;
import org.scipion.bridge.ScipionSet;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.outputs.Outputs;
import org.scipion.server.outputs.ProjectOutput;

/** The tables of an output that is a set: its items, the items of each set inside it, and its own attributes. */
final class OutputTables {

    /** Name of the table of the set's own items. */
    static final String OBJECTS = "objects";

    /** The most tables of sets inside a set that are listed. */
    static final int MOST_NESTED = 2_000;

    private static final String NESTED = "Objects";

    private final ScipionSet set;

    private OutputTables(ScipionSet set) {
        this.set = set;
    }

    /**
     * Those of an output.
     *
     * @throws NotFoundException if it is no set, or its file is missing
     */
    static OutputTables of(ProjectOutput output) {
        if (output.output().set().isEmpty()) {
            throw Outputs.absent("Metadata", "it is no set");
        }
        try {
            return new OutputTables(output.set());
        } catch (MissingException e) {
            NotFoundException refusal = Outputs.absent("Metadata", "its file is missing or empty");
            refusal.initCause(e);
            throw refusal;
        }
    }

    /** All of them. */
    List<MetadataTable> all() {
        List<MetadataTable> tables = new ArrayList<>();
        tables.add(objects());
        set.nestedPrefixes().stream().limit(MOST_NESTED).map(this::nested).forEach(tables::add);
        tables.add(properties());
        return tables;
    }

    /**
     * The one of a name; case does not matter for the set's own.
     *
     * @throws NotFoundException if there is none
     */
    MetadataTable find(String name) {
        if (name.equalsIgnoreCase(OBJECTS)) {
            return objects();
        }
        if (name.equals(PropertiesTable.NAME)) {
            return properties();
        }
        return set.nestedPrefixes().stream()
                .filter(prefix -> name.equals(prefix + NESTED))
                .findFirst()
                .map(this::nested)
                .orElseThrow(() -> new NotFoundException("Table not found: " + name));
    }

    /** As {@link #find}, for what only tables of items can do. */
    ItemsTable findItems(String name) {
        if (find(name) instanceof ItemsTable items) {
            return items;
        }
        throw new NotFoundException("The table " + name + " holds no items");
    }

    private MetadataTable objects() {
        return new ItemsTable(OBJECTS, set);
    }

    private MetadataTable nested(String prefix) {
        return new ItemsTable(prefix + NESTED, ScipionSet.open(set.file(), prefix));
    }

    private MetadataTable properties() {
        return new PropertiesTable(set.properties());
    }
}
