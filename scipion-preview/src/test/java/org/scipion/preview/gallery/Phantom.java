package org.scipion.preview.gallery;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.Random;

/** A volume to look at: a noisy shell with a bar along x, a smaller ball beside it along y, and a slope along z. */
final class Phantom {

    static final int SIDE = 96;

    private Phantom() {}

    /** The volume as an MRC file in mode 2, 2 Å per pixel. */
    static byte[] mrc() {
        ByteBuffer bytes = ByteBuffer.allocate(1024 + 4 * SIDE * SIDE * SIDE).order(ByteOrder.LITTLE_ENDIAN);
        bytes.putInt(SIDE).putInt(SIDE).putInt(SIDE).putInt(2);
        bytes.position(28).putInt(SIDE).putInt(SIDE).putInt(SIDE);
        bytes.putFloat(2 * SIDE).putFloat(2 * SIDE).putFloat(2 * SIDE);
        bytes.putFloat(90).putFloat(90).putFloat(90).putInt(1).putInt(2).putInt(3);
        bytes.position(208).put(new byte[] {'M', 'A', 'P', ' ', 0x44, 0x44});
        Random noise = new Random(7);
        bytes.position(1024);
        for (int z = 0; z < SIDE; z++) {
            for (int y = 0; y < SIDE; y++) {
                for (int x = 0; x < SIDE; x++) {
                    bytes.putFloat((float) (density(x, y, z) + 0.15 * noise.nextGaussian()));
                }
            }
        }
        return bytes.array();
    }

    private static double density(int x, int y, int z) {
        double radius = distance(x - 44, y - 48, z - 48);
        double shell = soft(Math.abs(radius - 28) - 4);
        double bar = soft(Math.max(Math.abs(y - 48), Math.abs(z - 48)) - 4) * soft(Math.abs(x - 44) - 24);
        double ball = soft(distance(x - 84, y - 24, z - 48) - 7);
        return Math.max(shell, Math.max(bar, ball)) + 0.002 * z;
    }

    private static double distance(double x, double y, double z) {
        return Math.sqrt(x * x + y * y + z * z);
    }

    private static double soft(double outside) {
        return 1 / (1 + Math.exp(1.5 * outside));
    }
}
