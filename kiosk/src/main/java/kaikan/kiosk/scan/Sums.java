package kaikan.kiosk.scan;

import com.google.zxing.common.BitMatrix;

/// The sums of all that lies above and left of each pixel of a frame, with which the mean of any square costs the same.
final class Sums {
    private final Frame frame;
    private final int[] sums;

    Sums(Frame frame) {
        this.frame = frame;
        int width = frame.width() + 1;
        sums = new int[width * (frame.height() + 1)]; // at most 255 × Frame.LARGEST, which fits
        for (int y = 0; y < frame.height(); y++) {
            int row = 0;
            for (int x = 0; x < frame.width(); x++) {
                row += frame.pixels()[y * frame.width() + x] & 0xff;
                sums[(y + 1) * width + x + 1] = sums[y * width + x + 1] + row;
            }
        }
    }

    /// The mean of the square around a pixel, as far as it lies in the frame.
    int mean(int x, int y, int radius) {
        int left = Math.max(0, x - radius);
        int right = Math.min(frame.width(), x + radius + 1);
        int top = Math.max(0, y - radius);
        int bottom = Math.min(frame.height(), y + radius + 1);
        return sum(left, top, right, bottom) / ((right - left) * (bottom - top));
    }

    /// What is darker than its surroundings. A shadow, a dim screen and a bright spot change both alike, so that no threshold has to be guessed.
    BitMatrix darker(int radius) {
        BitMatrix dark = new BitMatrix(frame.width(), frame.height());
        for (int y = 0; y < frame.height(); y++) {
            for (int x = 0; x < frame.width(); x++) {
                int left = Math.max(0, x - radius);
                int right = Math.min(frame.width(), x + radius + 1);
                int top = Math.max(0, y - radius);
                int bottom = Math.min(frame.height(), y + radius + 1);
                int pixels = (right - left) * (bottom - top);
                if ((frame.pixels()[y * frame.width() + x] & 0xff) * pixels < sum(left, top, right, bottom)) {
                    dark.set(x, y);
                }
            }
        }
        return dark;
    }

    private int sum(int left, int top, int right, int bottom) {
        int width = frame.width() + 1;
        return sums[bottom * width + right] - sums[top * width + right] - sums[bottom * width + left] + sums[top * width + left];
    }
}
