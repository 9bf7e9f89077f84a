package org.scipion.server.tables;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import org.scipion.preview.Axis;
import org.scipion.preview.ByteSource;
import org.scipion.preview.Content;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.Encoding;
import org.scipion.preview.Previews;
import org.scipion.preview.SliceRequest;
import org.scipion.preview.UnsupportedFormatException;
import org.scipion.preview.Volume;

/** What stands in a cell whose image cannot be drawn. */
final class BlackSquare {

    private static final int HEADER = 1024;
    private static final int VERSION_PLACE = 208;

    private BlackSquare() {}

    /** A map of one value, enlarged. */
    static EncodedImage of(Previews previews, int side, Encoding encoding) {
        try (Content map = previews.open(ByteSource.of("black.mrc", oneVoxel()))) {
            if (map instanceof Volume volume) {
                SliceRequest whole = SliceRequest.of(Axis.Z, 0);
                return volume.slice(whole.withScale(side).withEncoding(encoding))
                        .image();
            }
            throw new UnsupportedFormatException("A map of one voxel is no volume");
        }
    }

    private static byte[] oneVoxel() {
        ByteBuffer map = ByteBuffer.allocate(HEADER + Byte.BYTES).order(ByteOrder.LITTLE_ENDIAN);
        map.putInt(0, 1).putInt(4, 1).putInt(8, 1);
        map.putInt(28, 1).putInt(32, 1).putInt(36, 1);
        map.putInt(64, 1).putInt(68, 2).putInt(72, 3);
        map.put(VERSION_PLACE, "MAP DD".getBytes(StandardCharsets.US_ASCII));
        return map.array();
    }
}
