package org.scipion.server.galleries;

import java.util.List;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.Encoding;
import org.scipion.preview.LinePlot;
import org.scipion.server.files.PreviewAnswer;
import org.scipion.server.files.PreviewHeaders;
import org.scipion.server.fsc.FscCurve;
import org.scipion.server.fsc.FscCurves;
import org.scipion.server.outputs.ProjectOutput;

/** Draws Fourier shell correlations. */
final class FscPlot {

    private static final int WIDTH = 480;
    private static final int HEIGHT = 360;

    private FscPlot() {}

    static PreviewAnswer of(ProjectOutput output) {
        List<LinePlot.Curve> curves = FscCurves.of(output).stream()
                .filter(curve -> !curve.x().isEmpty())
                .map(FscPlot::curve)
                .toList();
        if (curves.isEmpty()) {
            return NoPicture.of(output.output().className());
        }
        EncodedImage plot = LinePlot.fourierShellCorrelation(curves).render(WIDTH, HEIGHT, Encoding.png());
        return PreviewAnswer.of(
                plot,
                PreviewHeaders.none()
                        .with("X-Preview-Schema", "scipion")
                        .with("X-Preview-Kind", "image")
                        .with("X-Preview-Mime", plot.format().mime())
                        .source(WIDTH, HEIGHT)
                        .picture(plot)
                        .note(curves.size() + " curves"));
    }

    private static LinePlot.Curve curve(FscCurve curve) {
        return new LinePlot.Curve(curve.label(), curve.x(), curve.y());
    }
}
