package org.scipion.preview.render;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.awt.image.BufferedImage;
import java.awt.image.DataBufferUShort;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.scipion.preview.Axis;
import org.scipion.preview.ByteSource;
import org.scipion.preview.ColourMap;
import org.scipion.preview.Contrast;
import org.scipion.preview.Encoding;
import org.scipion.preview.InvalidRequestException;
import org.scipion.preview.Previews;
import org.scipion.preview.Samples;
import org.scipion.preview.SliceRequest;
import org.scipion.preview.ThumbnailRequest;
import org.scipion.preview.Volume;

/** Slices in 65,536 shades, read back by a decoder that is not ours. */
class DeepSliceTest {

    private final Previews previews = Previews.create();

    private static SliceRequest deep() {
        return SliceRequest.of(Axis.Z, 0).withContrast(Contrast.minMax()).withEncoding(Encoding.png16());
    }

    private static short[] shades(Volume volume, SliceRequest request) throws IOException {
        BufferedImage picture = ImageIO.read(
                new ByteArrayInputStream(volume.slice(request).image().toByteArray()));
        assertThat(picture.getType()).isEqualTo(BufferedImage.TYPE_USHORT_GRAY);
        return ((DataBufferUShort) picture.getRaster().getDataBuffer()).getData();
    }

    private Volume volumeOf(int mode, ByteBuffer values) {
        ByteBuffer file = ByteBuffer.allocate(1024 + values.capacity()).order(ByteOrder.LITTLE_ENDIAN);
        int count = values.capacity() / (mode == 6 ? Short.BYTES : Float.BYTES);
        file.putInt(0, count).putInt(4, 1).putInt(8, 1).putInt(12, mode).put(1024, values.flip(), 0, values.limit());
        return (Volume) previews.open(ByteSource.of("line.mrc", file.array()));
    }

    private static ByteBuffer floats(float... values) {
        ByteBuffer bytes = ByteBuffer.allocate(Float.BYTES * values.length).order(ByteOrder.LITTLE_ENDIAN);
        for (float value : values) {
            bytes.putFloat(value);
        }
        return bytes;
    }

    @Test
    void keepTheValuesOfUnsignedWholeNumbers() throws IOException {
        ByteBuffer words = ByteBuffer.allocate(8).order(ByteOrder.LITTLE_ENDIAN);
        words.putShort((short) 3).putShort((short) 300).putShort((short) 40_000).putShort((short) 65_535);
        try (Volume volume = volumeOf(6, words)) {
            assertThat(shades(volume, deep())).containsExactly(3, 300, (short) 40_000, (short) 65_535);
        }
    }

    @Test
    void tellDepthsApartThatBytesWouldMerge() throws IOException {
        try (Volume volume = volumeOf(2, floats(-1, -0.9999f, 0, 1))) {
            assertThat(shades(volume, deep())).containsExactly(0, 3, 32_767, (short) 65_535);
        }
    }

    @Test
    void limitValuesToTheWindow() throws IOException {
        try (Volume volume = volumeOf(2, floats(-5, 0, 1, 2, 50))) {
            assertThat(shades(volume, deep().withContrast(Contrast.window(0, 2))))
                    .containsExactly(0, 0, 32_767, (short) 65_535, (short) 65_535);
        }
    }

    @Test
    void areBlackWhereAllValuesAreEqual() throws IOException {
        try (Volume volume = volumeOf(2, floats(7, 7, 7))) {
            assertThat(shades(volume, deep())).containsOnly(0);
        }
    }

    @Test
    void haveNoColoursNoOtherScaleAndAreNoThumbnails() {
        try (Volume volume = (Volume) previews.open(Samples.path("mode2.mrc"))) {
            SliceRequest coloured = deep().withColourMap(ColourMap.named("viridis"));
            assertThatThrownBy(() -> volume.slice(coloured)).isInstanceOf(InvalidRequestException.class);
            assertThatThrownBy(() -> volume.slice(deep().withScale(2))).isInstanceOf(InvalidRequestException.class);
            ThumbnailRequest thumbnail = ThumbnailRequest.ofSize(8).withEncoding(Encoding.png16());
            assertThatThrownBy(() -> volume.thumbnail(thumbnail)).isInstanceOf(InvalidRequestException.class);
        }
    }
}
