package dev.interlock.policy.table.look;

/**
 * A colour that is known.
 *
 * @param red 0 to 255, as are the others
 */
record Shade(int red, int green, int blue) {

    static final Shade WHITE = new Shade(255, 255, 255);
    static final Shade BLACK = new Shade(0, 0, 0);

    /** Below this contrast, from 1 to 21, letters are lost on what they stand on (WCAG 2.2 asks for 4.5). */
    private static final double LEAST_CONTRAST = 1.2;
    /** Steps of one channel from which on colours as light as each other are told apart by their hue. */
    private static final int OTHER_HUE = 128;

    static Shade of(int rgb) {
        return new Shade(rgb >> 16 & 255, rgb >> 8 & 255, rgb & 255);
    }

    /** Darker from -1, all black, and lighter up to 1, all white. */
    Shade tinted(double tint) {
        return new Shade(tinted(red, tint), tinted(green, tint), tinted(blue, tint));
    }

    private static int tinted(int channel, double tint) {
        return (int) Math.round(tint < 0 ? channel * (1 + tint) : channel + (255 - channel) * tint);
    }

    /** Whether letters of the one are lost on the other. */
    boolean isNear(Shade other) {
        double light = Math.max(luminance(), other.luminance()) + 0.05;
        double dark = Math.min(luminance(), other.luminance()) + 0.05;
        return light / dark < LEAST_CONTRAST
                && Math.abs(red - other.red) < OTHER_HUE
                && Math.abs(green - other.green) < OTHER_HUE
                && Math.abs(blue - other.blue) < OTHER_HUE;
    }

    private double luminance() {
        return 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue);
    }

    private static double linear(int channel) {
        double part = channel / 255.0;
        return part <= 0.04045 ? part / 12.92 : Math.pow((part + 0.055) / 1.055, 2.4);
    }
}
