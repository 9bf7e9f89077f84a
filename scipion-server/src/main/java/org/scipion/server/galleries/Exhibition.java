package org.scipion.server.galleries;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.scipion.bridge.MissingException;
import org.scipion.bridge.ScipionSet;
import org.scipion.model.ImageLocation;
import org.scipion.model.SetItem;
import org.scipion.server.outputs.ProjectOutput;

/**
 * What a gallery of a set shows.
 *
 * @param kind how
 * @param count items of the whole set
 * @param exhibits the items that are shown
 */
public record Exhibition(GalleryKind kind, long count, List<Exhibit> exhibits) {

    private static final int LONGEST_LABEL = 28;

    /** Copies the list. */
    public Exhibition {
        exhibits = List.copyOf(exhibits);
    }

    /** That of an output; it shows nothing of what is no set, or of a set without images. */
    public static Exhibition of(ProjectOutput output) {
        GalleryKind kind = GalleryKind.of(output.output());
        if (kind == GalleryKind.NONE) {
            return new Exhibition(kind, 0, List.of());
        }
        ScipionSet set = output.set();
        long count = set.count();
        List<Exhibit> exhibits = items(set, kind, count).stream()
                .map(item -> exhibit(set, kind, item))
                .flatMap(Optional::stream)
                .toList();
        return new Exhibition(kind, count, exhibits);
    }

    private static List<SetItem> items(ScipionSet set, GalleryKind kind, long count) {
        if (count <= kind.most() || !kind.spread()) {
            return set.page(0, kind.most()).items();
        }
        return places(count, kind.most())
                .mapToObj(place -> set.page(place, 1).items())
                .flatMap(List::stream)
                .toList();
    }

    /** Evenly spaced, the first and the last among them. */
    static LongStream places(long count, int most) {
        return IntStream.range(0, most).mapToLong(i -> Math.round(i * (count - 1.0) / (most - 1)));
    }

    private static Optional<Exhibit> exhibit(ScipionSet set, GalleryKind kind, SetItem item) {
        return switch (kind) {
            case CLASSES_2D ->
                item.location("_representative")
                        .map(place -> new Exhibit(place, item.value("_size").text() + " particles"));
            case CLASSES_3D -> item.location("_representative").map(Exhibition::middle);
            case VOLUMES -> item.location().map(Exhibition::middle);
            case TILT_SERIES -> central(set, item).map(place -> new Exhibit(place, series(item)));
            case MICROGRAPHS -> item.location().map(place -> new Exhibit(place, stem(place)));
            case PARTICLES, MOVIES -> item.location().map(place -> new Exhibit(place, ""));
            case NONE -> Optional.empty();
        };
    }

    /** An index of a volume is its place in a stack of volumes, not a section. */
    private static Exhibit middle(ImageLocation volume) {
        return new Exhibit(new ImageLocation(volume.file(), 0), "");
    }

    private static Optional<ImageLocation> central(ScipionSet set, SetItem series) {
        try {
            ScipionSet views = set.nested(series.id());
            return views.page(views.count() / 2, 1).items().stream().findFirst().flatMap(SetItem::location);
        } catch (MissingException withoutViews) {
            return Optional.empty();
        }
    }

    private static String series(SetItem item) {
        String id = item.value("_tsId").text();
        return id.isEmpty() ? "series " + item.id() : id;
    }

    private static String stem(ImageLocation place) {
        String name = place.file().substring(place.file().lastIndexOf('/') + 1);
        String stem = name.contains(".") ? name.substring(0, name.lastIndexOf('.')) : name;
        return stem.length() > LONGEST_LABEL ? stem.substring(0, LONGEST_LABEL) : stem;
    }

    /** The line below the gallery; empty for none. */
    String summary() {
        return switch (kind) {
            case CLASSES_2D, CLASSES_3D -> count + " classes";
            case VOLUMES, MOVIES -> count + " items";
            default -> "";
        };
    }
}
