package org.scipion.preview;

import java.util.List;
import java.util.stream.IntStream;
import org.scipion.preview.draw.PlotDrawing;

/**
 * Curves over one pair of axes, such as Fourier shell correlations over spatial frequency, or a histogram's counts over values. Points that are not
 * finite are left out. Immutable.
 *
 * @param curves at least one
 * @param horizontalLabel what x is, with its unit
 * @param verticalLabel what y is, with its unit
 * @param threshold y of a dashed line across, such as 0.143; NaN for none
 */
public record LinePlot(List<Curve> curves, String horizontalLabel, String verticalLabel, double threshold) {

    /**
     * One line of a plot.
     *
     * @param label its name in the legend; empty for none
     * @param x places along the horizontal axis, ascending
     * @param y values, as many as {@code x}
     */
    public record Curve(String label, List<Double> x, List<Double> y) {

        /** Refuses lists of different lengths. */
        public Curve {
            x = List.copyOf(x);
            y = List.copyOf(y);
            if (x.size() != y.size()) {
                throw new InvalidRequestException("A curve has as many x as y, not " + x.size() + " and " + y.size());
            }
        }
    }

    /** Refuses a plot without curves. */
    public LinePlot {
        curves = List.copyOf(curves);
        if (curves.isEmpty()) {
            throw new InvalidRequestException("A plot has at least one curve");
        }
    }

    /** Curves of Fourier shell correlation over spatial frequency in 1/Å, with a line at 0.143. */
    public static LinePlot fourierShellCorrelation(List<Curve> curves) {
        return new LinePlot(curves, "Spatial frequency (1/Å)", "FSC", 0.143);
    }

    /** A histogram's counts at the middles of its bins. */
    public static LinePlot of(Histogram histogram) {
        double[] edges = histogram.edges().toArray();
        List<Double> x = IntStream.range(0, histogram.bins())
                .mapToObj(i -> (edges[i] + edges[i + 1]) / 2)
                .toList();
        List<Double> y = histogram.counts().asDoubleStream().boxed().toList();
        return new LinePlot(List.of(new Curve("", x, y)), "Value", "Count", Double.NaN);
    }

    /**
     * Draws the plot.
     *
     * @param width pixels, 64 to 4096
     * @param height pixels, 64 to 4096
     */
    public EncodedImage render(int width, int height, Encoding encoding) {
        if (Math.min(width, height) < 64 || Math.max(width, height) > 4096) {
            throw new InvalidRequestException("A plot has 64 to 4096 pixels a side, not " + width + " x " + height);
        }
        return PlotDrawing.render(this, width, height, encoding);
    }
}
