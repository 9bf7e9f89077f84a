package org.scipion.preview.mrc;

import java.nio.ByteOrder;
import org.jspecify.annotations.Nullable;
import org.scipion.preview.ByteSource;
import org.scipion.preview.MalformedFileException;
import org.scipion.preview.SampleType;
import org.scipion.preview.Shape;
import org.scipion.preview.ValueRange;
import org.scipion.preview.VolumeMetadata;
import org.scipion.preview.grid.NibbleVoxels;
import org.scipion.preview.grid.RawVoxels;
import org.scipion.preview.source.Watched;

/**
 * What the first 1024 bytes of an MRC file say, checked against the file's size. Source: the MRC2014 format (Cheng et al., 2015), and IMOD's
 * note on its own use of the fields it left free.
 *
 * @param metadata what it tells of the volume
 * @param order byte order of samples
 * @param dataOffset position of the first sample
 * @param claimedRange smallest and greatest value as the header has them, true or not; null if they are in no order
 */
record MrcHeader(
        VolumeMetadata metadata,
        ByteOrder order,
        long dataOffset,
        @Nullable ValueRange claimedRange) {

    static final int BYTES = 1024;

    /** Throws {@link MalformedFileException} if the header cannot be true. */
    static MrcHeader read(ByteSource source) {
        if (source.size() < BYTES) {
            throw new MalformedFileException(
                    source.name() + " has " + source.size() + " bytes, but an MRC header alone has " + BYTES);
        }
        MrcFields fields = Watched.read(source, () -> MrcFields.of(source.bytes(0, BYTES)));
        try {
            return checked(source, fields);
        } catch (ArithmeticException overflow) {
            throw new MalformedFileException(source.name() + " claims an impossible size: " + fields.sizes(), overflow);
        }
    }

    private static MrcHeader checked(ByteSource source, MrcFields fields) {
        if (!fields.plausible()) {
            throw new MalformedFileException(source.name() + " has no valid MRC header: " + fields.sizes() + ", mode "
                    + fields.mode() + ", extended header " + fields.extendedHeader() + " bytes");
        }
        long offset = BYTES + (long) fields.extendedHeader();
        MrcHeader header =
                new MrcHeader(MrcDescription.of(fields, source.name()), fields.order(), offset, fields.claimedRange());
        long expected = Math.addExact(offset, header.dataBytes());
        if (source.size() < expected) {
            throw new MalformedFileException(
                    source.name() + " is truncated: its header tells of " + fields.sizes() + " samples in mode "
                            + fields.mode() + " and needs " + expected + " bytes, but the file has " + source.size());
        }
        return header;
    }

    Shape shape() {
        return metadata.shape();
    }

    SampleType type() {
        return metadata.sampleType();
    }

    /** Bytes of all samples. */
    long dataBytes() {
        return type() == SampleType.UINT4 ? NibbleVoxels.bytes(shape()) : layout().bytes();
    }

    /** Where samples lie in the data; not for samples that share bytes. */
    RawVoxels.Layout layout() {
        return RawVoxels.Layout.dense(shape(), type(), order);
    }
}
