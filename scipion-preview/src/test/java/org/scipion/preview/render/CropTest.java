package org.scipion.preview.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.scipion.preview.ByteSource;
import org.scipion.preview.CropRequest;
import org.scipion.preview.CropRequest.View;
import org.scipion.preview.Encoding;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.Previews;
import org.scipion.preview.Volume;

/** In a volume whose values grow by 1 along x, by 3 along y and by 20 along z, so that a swapped or turned axis shows. */
class CropTest {

    private static final int NX = 12;
    private static final int NY = 11;
    private static final int NZ = 10;

    private static int value(int x, int y, int z) {
        return x + 3 * y + 20 * z;
    }

    private static Volume volume() {
        ByteBuffer file = ByteBuffer.allocate(1024 + 4 * NX * NY * NZ).order(ByteOrder.LITTLE_ENDIAN);
        file.putInt(NX)
                .putInt(NY)
                .putInt(NZ)
                .putInt(2)
                .putInt(28, NX)
                .putInt(32, NY)
                .putInt(36, NZ);
        file.putInt(64, 1).putInt(68, 2).putInt(72, 3).putInt(208, 0x2050414d).putInt(212, 0x4444);
        file.position(1024);
        for (int i = 0; i < NX * NY * NZ; i++) {
            file.putFloat(value(i % NX, i / NX % NY, i / NX / NY));
        }
        return (Volume) Previews.create().open(ByteSource.of("ramp.mrc", file.array()));
    }

    private static int[][] shades(double x, double y, double z, int box, int size, View view) throws IOException {
        try (Volume volume = volume()) {
            BufferedImage picture = ImageIO.read(
                    new ByteArrayInputStream(volume.crop(new CropRequest(x, y, z, box, size, view, Encoding.png()))
                            .toByteArray()));
            int[][] shades = new int[picture.getHeight()][picture.getWidth()];
            for (int row = 0; row < shades.length; row++) {
                for (int column = 0; column < shades[row].length; column++) {
                    shades[row][column] = picture.getRaster().getSample(column, row, 0);
                }
            }
            return shades;
        }
    }

    /** What the shades between two values are, of a plane whose values grow by {@code right} and {@code down}. */
    private static void assertGrows(int[][] shades, int right, int down) {
        int middle = shades.length / 2;
        int across = shades[middle][middle + 1] - shades[middle][middle];
        int along = shades[middle + 1][middle] - shades[middle][middle];
        assertThat(across).isPositive();
        assertThat((double) along / across).isBetween(0.75 * down / right, 1.35 * down / right);
    }

    @Test
    void showsRowsAndColumnsInTheOrderOfSlices() throws IOException {
        assertGrows(shades(6, 5, 5, 4, 4, View.XY), 1, 3);
        assertGrows(shades(6, 5, 5, 4, 4, View.XZ), 1, 20);
        assertGrows(shades(6, 5, 5, 4, 4, View.YZ), 3, 20);
    }

    @Test
    void hasThePlaceInItsMiddle() throws IOException {
        int[][] shades = shades(6.4, 4.6, 5, 3, 3, View.XY);
        double low = value(5, 4, 5) + 0.01 * 8 * (value(6, 4, 5) - value(5, 4, 5));
        double high = value(7, 6, 5) - 0.01 * 8 * (value(7, 6, 5) - value(6, 6, 5));
        assertThat((double) shades[1][1])
                .isBetween(
                        Math.floor(255 * (value(6, 5, 5) - low) / (high - low)) - 1,
                        Math.floor(255 * (value(6, 5, 5) - low) / (high - low)) + 1);
        assertThat(shades[0][0]).isZero();
        assertThat(shades[2][2]).isEqualTo(255);
    }

    @Test
    void fillsWithTheMedianOutsideOfTheVolume() throws IOException {
        int[][] shades = shades(0, 5, 5, 8, 8, View.XY);
        int[] outside = {shades[0][0], shades[3][1], shades[7][3]};
        assertThat(outside).containsOnly(outside[0]);
        assertThat(outside[0]).isBetween(100, 150);
        assertThat(shades[7][7]).isGreaterThan(shades[0][4]);
    }

    @Test
    void isBlackOutsideOfTheVolume() throws IOException {
        for (int[] row : shades(500, 5, 5, 4, 4, View.XY)) {
            assertThat(row).containsOnly(0);
        }
        for (int[] row : shades(5, 5, 1e12, 4, 4, View.XY)) {
            assertThat(row).containsOnly(0);
        }
    }

    @Test
    void showsThreeViewsInOneSquare() throws IOException {
        int[][] triple = shades(6, 5, 5, 4, 8, View.TRIPLE);
        int[][][] views = {
            shades(6, 5, 5, 4, 4, View.XY), shades(6, 5, 5, 4, 4, View.XZ), shades(6, 5, 5, 4, 4, View.YZ)
        };
        for (int row = 0; row < 4; row++) {
            for (int column = 0; column < 4; column++) {
                assertThat(triple[row][column]).isEqualTo(views[0][row][column]);
                assertThat(triple[row][column + 4]).isEqualTo(views[1][row][column]);
                assertThat(triple[row + 4][column]).isEqualTo(views[2][row][column]);
                assertThat(triple[row + 4][column + 4]).isZero();
            }
        }
    }

    @Test
    void isAsLargeAsAskedAndWithinLimits() throws IOException {
        assertThat(shades(6, 5, 5, 4, 74, View.XZ)).hasDimensions(74, 74);
        assertThatThrownBy(() -> shades(6, 5, 5, 0, 4, View.XY)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> shades(6, 5, 5, 1025, 4, View.XY)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> shades(Double.NaN, 5, 5, 4, 4, View.XY)).isInstanceOf(InvalidRequestException.class);
        assertThatThrownBy(() -> View.parse("zz")).isInstanceOf(InvalidRequestException.class);
    }
}
