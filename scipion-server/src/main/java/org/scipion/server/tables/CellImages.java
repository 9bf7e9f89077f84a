package org.scipion.server.tables;

import java.util.Optional;
import org.scipion.bridge.ClassCatalogue;
import org.scipion.bridge.KnownClass;
import org.scipion.model.AccessibleProject;
import org.scipion.model.ImageLocation;
import org.scipion.model.SetItem;
import org.scipion.preview.Alignment;
import org.scipion.server.files.CachedAnswer;
import org.scipion.server.http.BadRequestException;
import org.scipion.server.http.NotFoundException;
import org.scipion.server.images.FileImages;
import org.scipion.server.images.ImageRequest;
import org.scipion.server.images.InPlane;

/** Draws the images in cells. Safe for use by many threads. */
final class CellImages {

    private final FileImages images;

    CellImages(FileImages images) {
        this.images = images;
    }

    /** The column of a cell: unknown ones are refused with status 404, those without images with 400. */
    static ItemColumn column(ItemsTable table, CellPlace cell) {
        String name = String.valueOf(cell.columnName());
        ItemColumn column = table.column(name).orElseThrow(() -> new NotFoundException("Column not found: " + name));
        if (column.renderer() != Renderer.IMAGE) {
            throw new BadRequestException("The column " + name + " holds no images");
        }
        return column;
    }

    /**
     * The picture of a cell.
     *
     * @throws org.scipion.server.http.RequestException if there is no image or it may not be read
     * @throws org.scipion.preview.PreviewException if it cannot be drawn
     */
    CachedAnswer draw(AccessibleProject project, ItemsTable table, ItemColumn column, SetItem row, CellLook look) {
        ImageLocation place = Optional.ofNullable(column.value().apply(row))
                .map(cell -> ((ImageCell) cell).location())
                .orElseThrow(() -> new NotFoundException("Row " + row.id() + " has no image"));
        ImageRequest request = look.moved() ? look.image().moved(alignment(row)) : look.image();
        return images.flipped(project, isVolume(table) ? new ImageLocation(place.file(), 0) : place, request);
    }

    private static Alignment alignment(SetItem row) {
        return row.matrix(ItemsTable.MATRIX).map(InPlane::of).orElse(Alignment.NONE);
    }

    /** Of a volume the middle is drawn; its index is its place in a stack of volumes. */
    private static boolean isVolume(ItemsTable table) {
        KnownClass items = ClassCatalogue.shipped().find(table.set().schema().itemClass());
        return items.isA("Volume") || items.isA("Class3D");
    }
}
