package kaikan.kiosk.scan;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Deque;

/// Finds where in a frame a code may be: the part with the most edges. A code has one at each module, more than anything else that is held up to a
/// camera.
final class BusyPart {
    /// Pixels of a block, each way.
    private static final int BLOCK = 16;
    /// Differences up to this are grain.
    private static final int GRAIN = 4;
    /// Of the busiest place, how much a block must have to belong to it.
    private static final double SHARE = 0.3;
    /// A code needs a light margin, and its corners reach into blocks that are half empty.
    private static final int MARGIN = 24;

    private final Frame frame;
    private final int across;
    private final int down;

    private BusyPart(Frame frame) {
        this.frame = frame;
        this.across = frame.width() / BLOCK;
        this.down = frame.height() / BLOCK;
    }

    /// That part of the frame; all of one that is too small to have parts.
    static Frame of(Frame frame) {
        return frame.width() < 4 * BLOCK || frame.height() < 4 * BLOCK ? frame : new BusyPart(frame).cut();
    }

    private Frame cut() {
        long[] edges = edges();
        long[] wide = around(edges, 2);
        int busiest = busiest(wide);
        long least = (long) (wide[busiest] / 25.0 * 9 * SHARE);
        return cut(busiest, around(edges, 1), least);
    }

    private Frame cut(int busiest, long[] near, long least) {
        boolean[] taken = new boolean[near.length];
        Deque<Integer> open = new ArrayDeque<>();
        take(busiest, taken, open);
        int left = across;
        int right = 0;
        int top = down;
        int bottom = 0;
        while (!open.isEmpty()) {
            int block = open.remove();
            int x = block % across;
            int y = block / across;
            left = Math.min(left, x);
            right = Math.max(right, x);
            top = Math.min(top, y);
            bottom = Math.max(bottom, y);
            for (int ny = Math.max(0, y - 1); ny <= Math.min(down - 1, y + 1); ny++) {
                for (int nx = Math.max(0, x - 1); nx <= Math.min(across - 1, x + 1); nx++) {
                    if (!taken[ny * across + nx] && near[ny * across + nx] > least) {
                        take(ny * across + nx, taken, open);
                    }
                }
            }
        }
        int fromX = Math.max(0, left * BLOCK - MARGIN);
        int fromY = Math.max(0, top * BLOCK - MARGIN);
        int toX = Math.min(frame.width(), (right + 1) * BLOCK + MARGIN);
        int toY = Math.min(frame.height(), (bottom + 1) * BLOCK + MARGIN);
        return frame.cut(fromX, fromY, toX - fromX, toY - fromY);
    }

    private static void take(int block, boolean[] taken, Deque<Integer> open) {
        taken[block] = true;
        open.add(block);
    }

    private static int busiest(long[] wide) {
        long most = Arrays.stream(wide).max().orElse(0);
        int at = 0;
        while (wide[at] < most) {
            at++;
        }
        return at;
    }

    /// How much each block's pixels differ from the next, to the right and below.
    private long[] edges() {
        long[] edges = new long[across * down];
        byte[] pixels = frame.pixels();
        for (int y = 0; y < down * BLOCK - 1; y++) {
            for (int x = 0; x < across * BLOCK - 1; x++) {
                int at = y * frame.width() + x;
                int here = pixels[at] & 0xff;
                int beside = Math.abs((pixels[at + 1] & 0xff) - here) - GRAIN;
                int below = Math.abs((pixels[at + frame.width()] & 0xff) - here) - GRAIN;
                edges[y / BLOCK * across + x / BLOCK] += Math.max(0, beside) + Math.max(0, below);
            }
        }
        return edges;
    }

    /// The sums of the squares around each block.
    private long[] around(long[] blocks, int radius) {
        long[] sums = new long[blocks.length];
        for (int y = 0; y < down; y++) {
            for (int x = 0; x < across; x++) {
                for (int ny = Math.max(0, y - radius); ny <= Math.min(down - 1, y + radius); ny++) {
                    for (int nx = Math.max(0, x - radius); nx <= Math.min(across - 1, x + radius); nx++) {
                        sums[y * across + x] += blocks[ny * across + nx];
                    }
                }
            }
        }
        return sums;
    }
}
