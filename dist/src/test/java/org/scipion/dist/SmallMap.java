package org.scipion.dist;

import static java.nio.charset.StandardCharsets.US_ASCII;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;

/** An MRC map of 16 x 16 x 16 32-bit floats: a ball that fades outwards. */
final class SmallMap {

    private static final int SIDE = 16;
    private static final int HEADER = 1024;

    private SmallMap() {}

    static Path write(Path file) throws IOException {
        ByteBuffer map =
                ByteBuffer.allocate(HEADER + Float.BYTES * SIDE * SIDE * SIDE).order(ByteOrder.LITTLE_ENDIAN);
        for (int size : new int[] {0, 1, 2, 7, 8, 9}) {
            map.putInt(Integer.BYTES * size, SIDE);
        }
        map.putInt(12, 2).put(208, "MAP ".getBytes(US_ASCII)).put(212, new byte[] {0x44, 0x44, 0, 0});
        map.position(HEADER);
        for (int voxel = 0; voxel < SIDE * SIDE * SIDE; voxel++) {
            map.putFloat(value(voxel % SIDE, voxel / SIDE % SIDE, voxel / (SIDE * SIDE)));
        }
        return Files.write(file, map.array());
    }

    private static float value(int x, int y, int z) {
        double squares = 0;
        for (int place : new int[] {x, y, z}) {
            squares += Math.pow(place - SIDE / 2.0, 2);
        }
        return (float) Math.exp(-squares / SIDE);
    }
}
