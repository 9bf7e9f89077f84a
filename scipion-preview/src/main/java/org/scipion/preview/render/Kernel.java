package org.scipion.preview.render;

/** A weight function of resampling, of the distance in samples. */
enum Kernel {
    /** Straight lines between neighbours. */
    BILINEAR(1) {
        @Override
        double weight(double distance) {
            return Math.max(0, 1 - Math.abs(distance));
        }
    },
    /** Windowed sinc over three lobes. */
    LANCZOS(3) {
        @Override
        double weight(double distance) {
            return Math.abs(distance) < 3 ? sinc(distance) * sinc(distance / 3) : 0;
        }
    };

    private final double reach;

    Kernel(double reach) {
        this.reach = reach;
    }

    abstract double weight(double distance);

    /** Distance beyond which the weight is 0. */
    double reach() {
        return reach;
    }

    private static double sinc(double x) {
        double angle = Math.PI * x;
        return angle == 0 ? 1 : Math.sin(angle) / angle;
    }
}
