package org.scipion.preview.mrc;

import java.util.List;
import java.util.Set;
import java.util.stream.IntStream;
import org.scipion.preview.Axis;
import org.scipion.preview.AxisOrder;
import org.scipion.preview.SampleType;
import org.scipion.preview.Shape;
import org.scipion.preview.UnsupportedFormatException;
import org.scipion.preview.VolumeMetadata;
import org.scipion.preview.VoxelSize;

/** What the fields of an MRC header mean. */
final class MrcDescription {

    private static final int SAMPLING = 28;
    private static final int CELL = 40;
    private static final int AXES = 64;
    private static final int SPACE_GROUP = 88;
    private static final int IMOD_STAMP = 152;
    private static final int IMOD_FLAGS = 156;
    private static final int LABEL_COUNT = 220;
    private static final int LABELS = 224;
    private static final int LABEL_BYTES = 80;
    private static final int MOST_LABELS = 10;
    private static final int IMOD = 1146047817;
    private static final int FIRST_VOLUME_STACK = 401;
    private static final int LAST_VOLUME_STACK = 630;

    private final MrcFields fields;
    private final AxisOrder axes;

    private MrcDescription(MrcFields fields) {
        this.fields = fields;
        this.axes = axes(fields);
    }

    /** Everything that plausible fields tell of a volume in {@code file}. */
    static VolumeMetadata of(MrcFields fields, String file) {
        MrcDescription description = new MrcDescription(fields);
        Shape shape = new Shape(fields.sections(), fields.rows(), fields.columns());
        return VolumeMetadata.of(shape, description.sampleType(file))
                .withSpacing(description.spacing())
                .withVolumes(description.volumes())
                .withAxes(description.axes)
                .withLabels(description.labels());
    }

    private SampleType sampleType(String file) {
        return switch (fields.mode()) {
            case 0 -> unsignedBytes() ? SampleType.UINT8 : SampleType.INT8;
            case 1 -> SampleType.INT16;
            case 2 -> SampleType.FLOAT32;
            case 3 -> SampleType.COMPLEX_INT16;
            case 4 -> SampleType.COMPLEX_FLOAT32;
            case 6 -> SampleType.UINT16;
            case 12 -> SampleType.FLOAT16;
            case 101 -> SampleType.UINT4;
            default ->
                throw new UnsupportedFormatException(file + " is in MRC mode " + fields.mode() + ", which is not read");
        };
    }

    /** MRC2014 has signed bytes; IMOD marks files of its own whose bytes are unsigned. */
    private boolean unsignedBytes() {
        return fields.integer(IMOD_STAMP) == IMOD && (fields.integer(IMOD_FLAGS) & 1) == 0;
    }

    /** The cell is measured along x, y and z of space, whichever of them columns run along. */
    private VoxelSize spacing() {
        return new VoxelSize(spacing(axes.columns()), spacing(axes.rows()), spacing(axes.sections()));
    }

    private double spacing(Axis axis) {
        int intervals = fields.integer(SAMPLING + 4 * position(axis));
        return intervals > 0 ? fields.real(CELL + 4 * position(axis)) / (double) intervals : 0;
    }

    private static int position(Axis axis) {
        return switch (axis) {
            case X -> 0;
            case Y -> 1;
            case Z -> 2;
        };
    }

    /** Axes count from 1; fields that are no permutation, such as zeros, mean nothing. */
    private static AxisOrder axes(MrcFields fields) {
        List<Integer> order = List.of(fields.integer(AXES), fields.integer(AXES + 4), fields.integer(AXES + 8));
        if (!order.containsAll(Set.of(1, 2, 3))) {
            return AxisOrder.XYZ;
        }
        Axis[] all = Axis.values();
        return new AxisOrder(all[order.get(0) - 1], all[order.get(1) - 1], all[order.get(2) - 1]);
    }

    /** In a stack of volumes the sampling along z counts the sections of one of them. */
    private int volumes() {
        int spaceGroup = fields.integer(SPACE_GROUP);
        int depth = fields.integer(SAMPLING + 8);
        boolean stack = spaceGroup >= FIRST_VOLUME_STACK && spaceGroup <= LAST_VOLUME_STACK && depth > 0;
        return stack && fields.sections() % depth == 0 ? fields.sections() / depth : 1;
    }

    private List<String> labels() {
        return IntStream.range(0, Math.clamp(fields.integer(LABEL_COUNT), 0, MOST_LABELS))
                .mapToObj(position -> fields.text(LABELS + position * LABEL_BYTES, LABEL_BYTES))
                .filter(label -> !label.isEmpty())
                .toList();
    }
}
