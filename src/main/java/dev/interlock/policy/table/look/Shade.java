package dev.interlock.policy.table.look;

/**
 * A colour that is known.
 *
 * @param red 0 to 255, as are the others
 */
record Shade(int red, int green, int blue) {

    static final Shade WHITE = new Shade(255, 255, 255);
    static final Shade BLACK = new Shade(0, 0, 0);

    /** Steps of one channel that nobody tells apart. */
    private static final int NEAR = 16;

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

    /** Whether nobody tells the two apart. */
    boolean isNear(Shade other) {
        return Math.abs(red - other.red) < NEAR
                && Math.abs(green - other.green) < NEAR
                && Math.abs(blue - other.blue) < NEAR;
    }
}
