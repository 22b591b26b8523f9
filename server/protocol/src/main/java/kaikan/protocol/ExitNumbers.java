package kaikan.protocol;

import java.util.Optional;

/// The numbers that one device tells people without a pass, `first` and the following, `count` in all. No two devices of a site share
/// any, so that a number means one person even when none of the devices could ask the server. At most six digits, as they are typed.
public record ExitNumbers(int first, int count) {
    /// For a device whose server does not say: four digits, shared with the others.
    public static final ExitNumbers SHARED = new ExitNumbers(1_000, 9_000);

    private static final int BLOCK = 1_000;
    private static final int BLOCKS = 99;
    private static final int LONGER = 100;
    private static final int END = 1_000_000;

    public ExitNumbers {
        if (first < BLOCK || count < 1 || first + count > END) {
            throw new IllegalArgumentException("exit numbers have four to six digits: " + first + " and " + count);
        }
    }

    /// The block of a site's device: four digits for the first nine, five digits for the later ones.
    ///
    /// @param place 0 for the device that was enrolled first; devices out of service keep their place
    public static ExitNumbers of(int place) {
        return new ExitNumbers((Math.floorMod(place, BLOCKS) + 1) * BLOCK, BLOCK);
    }

    /// Longer numbers of the same device, for when all of these are taken; empty when they would be too long to type.
    public Optional<ExitNumbers> longer() {
        boolean fits = (long) (first + count) * LONGER <= END;
        return fits ? Optional.of(new ExitNumbers(first * LONGER, count * LONGER)) : Optional.empty();
    }
}
