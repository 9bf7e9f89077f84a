package org.scipion.preview.draw;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.math.BigDecimal;
import java.math.MathContext;
import java.util.List;
import java.util.function.Function;
import java.util.stream.DoubleStream;
import org.scipion.preview.EncodedImage;
import org.scipion.preview.Encoding;
import org.scipion.preview.LinePlot;
import org.scipion.preview.ValueRange;

/** Draws a {@link LinePlot}: axes with round ticks, a line per curve, the threshold dashed, a legend where curves have names. */
public final class PlotDrawing {

    private static final List<Color> COLOURS = List.of(
            new Color(0x1f77b4),
            new Color(0xd62728),
            new Color(0x2ca02c),
            new Color(0xff7f0e),
            new Color(0x9467bd),
            new Color(0x17becf));
    private static final Color GRID = new Color(0xdddddd);
    private static final int LEFT = 64;
    private static final int BOTTOM = 44;
    private static final int MARGIN = 14;
    private static final int TEXT = 18;
    private static final int TICKS = 5;
    private static final double HEADROOM = 0.04;

    private final LinePlot plot;
    private final Canvas canvas;
    private final ValueRange across;
    private final ValueRange up;

    private PlotDrawing(LinePlot plot, int width, int height) {
        this.plot = plot;
        this.canvas = new Canvas(width, height);
        this.across = range(LinePlot.Curve::x, DoubleStream.empty());
        this.up = withHeadroom(range(LinePlot.Curve::y, DoubleStream.of(0, plot.threshold())));
    }

    /** The picture. */
    public static EncodedImage render(LinePlot plot, int width, int height, Encoding encoding) {
        return new PlotDrawing(plot, width, height).draw().encoded(encoding);
    }

    private ValueRange range(Function<LinePlot.Curve, List<Double>> values, DoubleStream more) {
        double[] finite = DoubleStream.concat(
                        more,
                        plot.curves().stream()
                                .flatMap(curve -> values.apply(curve).stream())
                                .mapToDouble(value -> value))
                .filter(Double::isFinite)
                .toArray();
        double low = DoubleStream.of(finite).min().orElse(0);
        double high = DoubleStream.of(finite).max().orElse(1);
        return new ValueRange(low, high > low ? high : low + 1);
    }

    /** So that the highest curve does not run along the frame. */
    private static ValueRange withHeadroom(ValueRange values) {
        return new ValueRange(values.min(), values.max() + HEADROOM * (values.max() - values.min()));
    }

    private Canvas draw() {
        axis(across, true);
        axis(up, false);
        labels();
        threshold();
        for (int i = 0; i < plot.curves().size(); i++) {
            curve(plot.curves().get(i), i);
        }
        return canvas;
    }

    private double x(double value) {
        return LEFT + (value - across.min()) / (across.max() - across.min()) * (canvas.width() - LEFT - MARGIN);
    }

    private double y(double value) {
        return canvas.height()
                - BOTTOM
                - (value - up.min()) / (up.max() - up.min()) * (canvas.height() - BOTTOM - MARGIN);
    }

    private void axis(ValueRange range, boolean horizontal) {
        double step = roundStep((range.max() - range.min()) / TICKS);
        for (double tick = Math.ceil(range.min() / step) * step; tick <= range.max() * (1 + 1e-9); tick += step) {
            String text = text(Math.abs(tick) < step / 1e6 ? 0 : tick);
            canvas.graphics().setColor(GRID);
            if (horizontal) {
                int at = (int) x(tick);
                canvas.graphics().drawLine(at, MARGIN, at, canvas.height() - BOTTOM);
                canvas.text(text, at - 30, canvas.height() - BOTTOM + 2, 60, TEXT, Color.BLACK);
            } else {
                int at = (int) y(tick);
                canvas.graphics().drawLine(LEFT, at, canvas.width() - MARGIN, at);
                canvas.text(text, 18, at - TEXT / 2, LEFT - 20, TEXT, Color.BLACK);
            }
        }
    }

    private static String text(double value) {
        BigDecimal rounded = BigDecimal.valueOf(value).round(new MathContext(4)).stripTrailingZeros();
        return Math.abs(rounded.precision() - rounded.scale()) > 7 ? rounded.toString() : rounded.toPlainString();
    }

    /** 1, 2 or 5 times a power of ten. */
    private static double roundStep(double rough) {
        double power = Math.pow(10, Math.floor(Math.log10(rough)));
        double leading = rough / power;
        return power * (leading < 1.5 ? 1 : leading < 3.5 ? 2 : leading < 7.5 ? 5 : 10);
    }

    private void labels() {
        Graphics2D graphics = canvas.graphics();
        graphics.setColor(Color.BLACK);
        graphics.drawRect(LEFT, MARGIN, canvas.width() - LEFT - MARGIN, canvas.height() - BOTTOM - MARGIN);
        canvas.text(plot.horizontalLabel(), LEFT, canvas.height() - TEXT - 4, canvas.width() - LEFT, TEXT, Color.BLACK);
        AffineTransform upright = graphics.getTransform();
        graphics.rotate(-Math.PI / 2);
        canvas.text(plot.verticalLabel(), -canvas.height() + BOTTOM, 2, canvas.height() - BOTTOM, TEXT, Color.BLACK);
        graphics.setTransform(upright);
    }

    private void threshold() {
        if (!Double.isNaN(plot.threshold())) {
            Graphics2D graphics = canvas.graphics();
            graphics.setColor(Color.GRAY);
            graphics.setStroke(
                    new BasicStroke(1, BasicStroke.CAP_BUTT, BasicStroke.JOIN_BEVEL, 0, new float[] {5, 4}, 0));
            int at = (int) y(plot.threshold());
            graphics.drawLine(LEFT, at, canvas.width() - MARGIN, at);
        }
    }

    private void curve(LinePlot.Curve curve, int position) {
        Path2D line = new Path2D.Double();
        for (int i = 0; i < curve.x().size(); i++) {
            double x = x(curve.x().get(i));
            double y = y(curve.y().get(i));
            if (Double.isFinite(x) && Double.isFinite(y)) {
                if (line.getCurrentPoint() == null) {
                    line.moveTo(x, y);
                } else {
                    line.lineTo(x, y);
                }
            }
        }
        Color colour = COLOURS.get(position % COLOURS.size());
        canvas.graphics().setColor(colour);
        canvas.graphics().setStroke(new BasicStroke(1.6f));
        canvas.graphics().draw(line);
        canvas.text(curve.label(), canvas.width() - MARGIN - 150, MARGIN + 4 + position * TEXT, 146, TEXT, colour);
    }
}
