package org.scipion.preview.gallery;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.function.Function;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;
import org.apache.pdfbox.pdmodel.font.PDType1Font;
import org.apache.pdfbox.pdmodel.font.Standard14Fonts;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Test;
import org.scipion.preview.Axis;
import org.scipion.preview.ByteSource;
import org.scipion.preview.ColourMap;
import org.scipion.preview.Content;
import org.scipion.preview.Contrast;
import org.scipion.preview.Document;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.Encoding;
import org.scipion.preview.Image;
import org.scipion.preview.ImageFormat;
import org.scipion.preview.Limits;
import org.scipion.preview.LinePlot;
import org.scipion.preview.Montage;
import org.scipion.preview.Previews;
import org.scipion.preview.ReducedVolume;
import org.scipion.preview.ReductionMethod;
import org.scipion.preview.ReductionRequest;
import org.scipion.preview.Samples;
import org.scipion.preview.SliceRequest;
import org.scipion.preview.SurfaceRequest;
import org.scipion.preview.Table;
import org.scipion.preview.TablePage;
import org.scipion.preview.ThumbnailRequest;
import org.scipion.preview.Volume;

/** Writes a page of pictures to look at, {@code target/gallery/index.html}: every format, and every way to render. */
class GalleryTest {

    private static final Path FOLDER = Path.of("target/gallery");
    private static final StringBuilder PAGE =
            new StringBuilder("<!doctype html><meta charset=utf-8><title>Previews</title>");

    private static Volume phantom() {
        return (Volume) Previews.create().open(ByteSource.of("phantom.mrc", Phantom.mrc()));
    }

    @AfterAll
    static void writeThePage() throws IOException {
        Files.createDirectories(FOLDER);
        Files.writeString(FOLDER.resolve("index.html"), PAGE);
    }

    private static void show(String name, EncodedImage picture) throws IOException {
        BufferedImage decoded = ImageIO.read(new ByteArrayInputStream(picture.toByteArray()));
        int first = decoded.getRGB(0, 0);
        boolean drawn = IntStream.range(0, decoded.getWidth() * decoded.getHeight())
                .anyMatch(i -> decoded.getRGB(i % decoded.getWidth(), i / decoded.getWidth()) != first);
        assertThat(drawn).as(name + " is more than one colour").isTrue();
        Files.createDirectories(FOLDER);
        Files.write(FOLDER.resolve(name + ".png"), picture.toByteArray());
        PAGE.append("<h2>" + name + "</h2><img src='" + name + ".png'>\n");
    }

    private static void show(String name, int columns, int cell, Stream<Montage.Tile> tiles) throws IOException {
        Montage montage = new Montage(tiles.toList(), columns, cell, 4, name);
        show(name.replace(' ', '-'), montage.render(Encoding.png(), Limits.defaults()));
    }

    private static List<String> samples(String... suffixes) throws IOException {
        try (Stream<Path> files = Files.list(Samples.path("mode2.mrc").getParent())) {
            return files.map(file -> file.getFileName().toString())
                    .filter(name -> Arrays.stream(suffixes).anyMatch(name::endsWith) && !name.startsWith("zstd"))
                    .sorted()
                    .toList();
        }
    }

    private static Montage.Tile tile(String sample) {
        ThumbnailRequest request = ThumbnailRequest.ofSize(128).withColourMap(ColourMap.named("viridis"));
        try (Content content = Previews.create().open(Samples.path(sample))) {
            EncodedImage picture = content instanceof Image image
                    ? image.thumbnail(request).image()
                    : ((Volume) content).thumbnail(request).image();
            return new Montage.Tile(picture, sample);
        }
    }

    @Test
    void showsEveryFormatOfNumbers() throws IOException {
        List<String> names = samples(
                ".mrc", ".mrcs", ".map", ".rec", ".st", ".gz", ".bz2", ".zst", ".vol", ".stk", ".spi", ".em", ".dm3",
                ".dm4", ".hdf", ".h5", ".eer", ".tif", ".tiff");
        show(
                "formats of numbers",
                8,
                128,
                names.stream().filter(name -> !name.startsWith("some.")).map(GalleryTest::tile));
    }

    @Test
    void showsEveryFormatOfPictures() throws IOException {
        show(
                "formats of pictures",
                5,
                144,
                samples(".png", ".jpg", ".gif", ".bmp", ".webp", "colour.tif").stream()
                        .map(GalleryTest::tile));
    }

    @Test
    void showsEveryAxisAndContrast() throws IOException {
        List<Contrast> contrasts = List.of(
                Contrast.clipped(),
                Contrast.minMax(),
                Contrast.zScore(),
                new Contrast.Percentile(5, 99),
                Contrast.window(0.2, 0.8));
        try (Volume volume = phantom()) {
            show(
                    "axes and contrasts",
                    5,
                    192,
                    Arrays.stream(Axis.values())
                            .flatMap(axis -> contrasts.stream()
                                    .map(contrast -> new Montage.Tile(
                                            volume.slice(SliceRequest.of(axis, 48)
                                                            .withContrast(contrast))
                                                    .image(),
                                            axis + " " + contrast.getClass().getSimpleName()))));
        }
    }

    @Test
    void showsColourMaps() throws IOException {
        Stream<String> names = Stream.of(
                "viridis",
                "inferno",
                "magma",
                "plasma",
                "cividis",
                "turbo",
                "gray",
                "jet",
                "hot",
                "coolwarm",
                "seismic",
                "Spectral",
                "terrain",
                "viridis_r",
                "Spectral_r");
        try (Volume volume = phantom()) {
            show(
                    "colour maps",
                    5,
                    160,
                    names.map(name -> new Montage.Tile(
                            volume.slice(SliceRequest.of(Axis.Z, 48).withColourMap(ColourMap.named(name)))
                                    .image(),
                            name)));
        }
    }

    @Test
    void showsReductions() throws IOException {
        try (Volume volume = phantom()) {
            show(
                    "reductions to 40",
                    5,
                    192,
                    Arrays.stream(ReductionMethod.values())
                            .map(method -> new Montage.Tile(
                                    middle(volume.reduce(ReductionRequest.of(40, method))), method.name())));
        }
    }

    /** A reduced volume is looked at by way of a file of its own, as a client would. */
    private static EncodedImage middle(ReducedVolume reduced) {
        java.nio.ByteBuffer mrc = java.nio.ByteBuffer.allocate(
                        1024 + 4 * reduced.values().remaining())
                .order(java.nio.ByteOrder.LITTLE_ENDIAN);
        mrc.putInt(reduced.shape().width())
                .putInt(reduced.shape().height())
                .putInt(reduced.shape().depth());
        mrc.putInt(2).position(1024);
        reduced.putLittleEndian(mrc);
        try (Volume volume = (Volume) Previews.create().open(ByteSource.of("reduced.mrc", mrc.array()))) {
            return volume.slice(SliceRequest.of(Axis.Z, volume.shape().depth() / 2))
                    .image();
        }
    }

    @Test
    void showsEncodings() throws IOException {
        try (Volume volume = phantom()) {
            for (ImageFormat format : List.of(ImageFormat.PNG, ImageFormat.JPEG)) {
                show(
                        "encoded-" + format,
                        volume.slice(SliceRequest.of(Axis.Y, 24)
                                        .withScale(3)
                                        .withColourMap(ColourMap.named("magma"))
                                        .withEncoding(Encoding.of(format)))
                                .image());
            }
        }
    }

    @Test
    void showsPlots() throws IOException {
        try (Volume volume = phantom()) {
            show("histogram", LinePlot.of(volume.histogram(128)).render(560, 380, Encoding.png()));
        }
        Function<Double, LinePlot.Curve> fall = middle -> new LinePlot.Curve(
                "half maps, middle at " + middle,
                IntStream.range(0, 60).mapToObj(i -> i / 240.0).toList(),
                IntStream.range(0, 60)
                        .mapToObj(i -> 1 / (1 + Math.exp((i / 240.0 - middle) * 60)) + 0.02 * Math.sin(i))
                        .toList());
        show(
                "fsc",
                LinePlot.fourierShellCorrelation(List.of(fall.apply(0.10), fall.apply(0.15)))
                        .render(560, 380, Encoding.png()));
    }

    @Test
    void showsSurfaces() throws IOException {
        try (Volume volume = phantom()) {
            Stream<SurfaceRequest> requests = Stream.of(
                    SurfaceRequest.automatic().withLevel(0.5),
                    SurfaceRequest.automatic().withLevel(0.5).withMinComponentTriangles(1000),
                    SurfaceRequest.automatic()
                            .withLevel(0.5)
                            .withMinComponentTriangles(1000)
                            .withSmoothing(8),
                    SurfaceRequest.automatic().withLevel(0.5).withReduction(48, ReductionMethod.BINNING));
            show(
                    "surfaces",
                    4,
                    320,
                    requests.map(request ->
                            new Montage.Tile(SurfacePicture.of(volume.surface(request)), described(request))));
        }
    }

    private static String described(SurfaceRequest request) {
        return "parts ≥ " + request.minComponentTriangles() + ", smoothed " + request.smoothingIterations() + ", side "
                + request.reduction().maxDim();
    }

    @Test
    void showsAPageOfAPdf() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (PDDocument document = new PDDocument()) {
            PDPage page = new PDPage();
            document.addPage(page);
            try (PDPageContentStream content = new PDPageContentStream(document, page)) {
                content.beginText();
                content.setFont(new PDType1Font(Standard14Fonts.FontName.HELVETICA), 30);
                content.newLineAtOffset(60, 680);
                content.showText("Report of a refinement");
                content.endText();
                content.addRect(60, 300, 480, 300);
                content.stroke();
            }
            document.save(bytes);
        }
        try (Document document = (Document) Previews.create().open(ByteSource.of("report.pdf", bytes.toByteArray()))) {
            show("pdf", document.renderPage(0, 400, Encoding.png()));
        }
    }

    @Test
    void showsTables() throws IOException {
        for (String sample : samples(".star", ".xmd", ".csv", ".tsv", ".mdoc")) {
            try (Table table = (Table) Previews.create().open(Samples.path(sample))) {
                TablePage page = table.page(0, 5);
                PAGE.append("<h2>" + sample + "</h2><table border=1><tr><th>" + String.join("<th>", page.columns()));
                page.rows().forEach(row -> PAGE.append("<tr><td>" + String.join("<td>", row)));
                PAGE.append("</table>\n");
                assertThat(page.columns()).isNotEmpty();
            }
        }
    }
}
