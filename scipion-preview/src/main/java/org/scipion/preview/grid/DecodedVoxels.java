package org.scipion.preview.grid;

import java.util.LinkedHashMap;
import java.util.Map;
import org.scipion.preview.Limits;
import org.scipion.preview.SampleType;
import org.scipion.preview.Shape;
import org.scipion.preview.TooLargeException;
import org.scipion.preview.format.Opening;

/** Sections that can only be decoded whole; those used last are kept. Decodes one at a time. */
public final class DecodedVoxels implements Voxels {

    /** Decodes sections; is never asked for two at once. */
    public interface SectionDecoder {

        /** The values of one section, rows on end. */
        float[] decode(int section);
    }

    private final Shape shape;
    private final SampleType type;
    private final SectionDecoder decoder;
    private final Map<Integer, float[]> kept;

    /**
     * Sections of {@code shape} as {@code decoder} yields them.
     *
     * @throws TooLargeException if a section has more pixels than may be held, or so many voxels are not believed of so small a file
     */
    public DecodedVoxels(Shape shape, SampleType type, SectionDecoder decoder, Opening opening) {
        Limits limits = opening.limits();
        long held = limits.heldBytes() / 2 / Float.BYTES;
        if (shape.sectionPixels() > Math.min(limits.pixels(), held * 2)) {
            throw new TooLargeException(
                    "A section of " + shape.width() + " x " + shape.height() + " pixels is over the limit of "
                            + limits.pixels() + " pixels or " + limits.heldBytes() + " bytes");
        }
        long believed = opening.believedBytes();
        if (believed < limits.heldBytes() && shape.voxels() > believed / Float.BYTES) {
            throw new TooLargeException(
                    opening.source().name() + " has " + opening.source().size()
                            + " bytes and claims " + shape.voxels() + " voxels, more than the " + believed / Float.BYTES
                            + " that are believed of a packed file of that size");
        }
        this.shape = shape;
        this.type = type;
        this.decoder = decoder;
        int most = Math.clamp(held / shape.sectionPixels(), 1, 64);
        this.kept = new LinkedHashMap<>(16, 0.75f, true) {
            @Override
            protected boolean removeEldestEntry(Map.Entry<Integer, float[]> eldest) {
                return size() > most;
            }
        };
    }

    @Override
    public Shape shape() {
        return shape;
    }

    @Override
    public SampleType type() {
        return type;
    }

    @Override
    public boolean inOrder() {
        return true;
    }

    @Override
    public void readRow(int section, int row, int from, int step, float[] target, int at, int count) {
        float[] values = section(section);
        int start = row * shape.width() + from;
        for (int i = 0; i < count; i++) {
            target[at + i] = values[start + i * step];
        }
    }

    @Override
    public void readColumn(int section, int column, int from, int step, float[] target, int at, int count) {
        float[] values = section(section);
        for (int i = 0; i < count; i++) {
            target[at + i] = values[(from + i * step) * shape.width() + column];
        }
    }

    private synchronized float[] section(int section) {
        return kept.computeIfAbsent(section, decoder::decode);
    }
}
