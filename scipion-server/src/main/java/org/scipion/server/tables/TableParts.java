package org.scipion.server.tables;

import java.util.List;
import org.scipion.preview.Previews;
import org.scipion.server.images.FileImages;
import org.scipion.server.outputs.NewSets;
import org.scipion.server.outputs.Outputs;

/** Makes the parts of this package and joins them. */
public final class TableParts {

    private TableParts() {}

    /** What reads tables. */
    public static List<Object> resources(Outputs outputs, FileImages images, Previews previews) {
        return List.of(
                new TablesResource(outputs),
                new CellsResource(outputs, images, previews),
                new ColumnsResource(outputs),
                new TableExportsResource(outputs));
    }

    /** What makes sets of chosen rows. */
    public static Object makerOf(Outputs outputs, NewSets sets) {
        return new SubsetsResource(outputs, sets);
    }
}
