package org.scipion.server.tables;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.Function;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;
import org.scipion.model.EulerAngles;
import org.scipion.model.ImageLocation;
import org.scipion.model.Matrix;
import org.scipion.model.SetColumn;
import org.scipion.model.SetItem;
import org.scipion.model.SetSchema;
import org.scipion.model.Value;

/**
 * The columns of a table of items: id, whether a person kept the item, its attributes; and, computed from these, the image that the first index and file
 * name stand for, and angles and shifts of each matrix.
 */
final class ItemColumns {

    /** Name of the computed column of images. */
    static final String STACK = "stack";

    private static final Set<String> LEFT_OUT = Set.of("_streamState");
    private static final String FILE = "_filename";
    private static final String INDEX = "_index";
    private static final String MATRIX = "_matrix";

    private final List<ItemColumn> columns = new ArrayList<>();
    private String before = "";
    private boolean hasStack;

    private ItemColumns() {}

    static List<ItemColumn> of(SetSchema schema) {
        ItemColumns made = new ItemColumns();
        made.columns.add(new ItemColumn("id", Renderer.INT, true, true, SetItem::id));
        made.columns.add(new ItemColumn("enabled", Renderer.BOOL, true, true, SetItem::enabled));
        schema.columns().stream()
                .filter(column -> column.kind() != SetColumn.Kind.OBJECT && !LEFT_OUT.contains(column.path()))
                .forEach(made::add);
        return List.copyOf(made.columns);
    }

    private void add(SetColumn column) {
        String path = column.path();
        boolean isMainFile = !hasStack && path.endsWith(FILE) && before.equals(owner(path, FILE) + INDEX);
        columns.add(new ItemColumn(path, renderer(column, isMainFile), true, !isMainFile, value(column, isMainFile)));
        if (isMainFile) {
            columns.add(stack(owner(path, FILE)));
            hasStack = true;
        }
        if (column.kind() == SetColumn.Kind.MATRIX) {
            addGeometry(path);
        }
        before = path;
    }

    private static String owner(String path, String ending) {
        return path.endsWith(ending) ? path.substring(0, path.length() - ending.length()) : path;
    }

    private static Renderer renderer(SetColumn column, boolean isMainFile) {
        return switch (column.kind()) {
            case WHOLE -> Renderer.INT;
            case REAL -> Renderer.FLOAT;
            case FLAG -> Renderer.BOOL;
            case MATRIX -> Renderer.MATRIX;
            case TEXT -> isPicture(column.path()) && !isMainFile ? Renderer.IMAGE : Renderer.STR;
            case LIST, OBJECT -> Renderer.STR;
        };
    }

    /** Other files of the item that are images. */
    private static boolean isPicture(String path) {
        return path.endsWith("_psdFile") || path.endsWith(FILE);
    }

    private static Function<SetItem, @Nullable Object> value(SetColumn column, boolean isMainFile) {
        String path = column.path();
        return switch (renderer(column, isMainFile)) {
            case MATRIX -> item -> item.matrix(path).map(MatrixCell::of).orElse(null);
            case IMAGE -> item -> image(item.value(path).text());
            default -> item -> plain(item.value(path));
        };
    }

    private static @Nullable Object image(String path) {
        return path.isEmpty() ? null : ImageCell.of(path);
    }

    private static @Nullable Object plain(Value value) {
        return switch (value) {
            case Value.Missing _ -> null;
            case Value.Whole(long number) -> number;
            case Value.Real(double number) -> number;
            case Value.Flag(boolean isTrue) -> isTrue;
            case Value.Text(String text) -> text;
        };
    }

    private static ItemColumn stack(String prefix) {
        String attribute = prefix.endsWith(".") ? prefix.substring(0, prefix.length() - 1) : prefix;
        return computed(
                STACK,
                Renderer.IMAGE,
                item -> item.location(attribute)
                        .map(ImageLocation::text)
                        .map(ImageCell::of)
                        .orElse(null));
    }

    private static ItemColumn computed(String name, Renderer renderer, Function<SetItem, @Nullable Object> value) {
        return new ItemColumn(name, renderer, false, true, value);
    }

    /** Angles are those of RELION, of the inverse matrix; shifts are the matrix's own. */
    private void addGeometry(String path) {
        String prefix = owner(path, MATRIX);
        addNumber(prefix + "_rot", path, matrix -> angles(matrix).rot());
        addNumber(prefix + "_tilt", path, matrix -> angles(matrix).tilt());
        addNumber(prefix + "_psi", path, matrix -> angles(matrix).psi());
        addNumber(prefix + "_shiftX", path, matrix -> matrix.at(0, matrix.columns() - 1));
        addNumber(prefix + "_shiftY", path, matrix -> matrix.at(1, matrix.columns() - 1));
    }

    private static EulerAngles angles(Matrix matrix) {
        return EulerAngles.of(matrix.inverseOfRotation());
    }

    private void addNumber(String name, String path, ToDoubleFunction<Matrix> number) {
        columns.add(computed(
                name,
                Renderer.FLOAT,
                item -> item.matrix(path)
                        .filter(matrix -> matrix.rows() >= 3 && matrix.columns() >= 3)
                        .map(number::applyAsDouble)
                        .orElse(null)));
    }
}
