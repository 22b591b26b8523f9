package kaikan.kiosk.profile;

import java.util.List;
import java.util.Optional;

/// Reads what reads codes.
record ScannerReader(Claims claims) {
    /// What the image processor of a Raspberry Pi fills each row up to, in bytes.
    private static final int ROWS_OF = 64;
    private static final int LARGEST_SIDE = 4_096;
    private static final int MOST_PIXELS = 4_000_000;

    ScannerPlan read(Section scanner) {
        if (scanner.has("camera")) {
            scanner.check(Form.CAMERA_SCANNER);
            return scanner.section("camera", Form.CAMERA).map(this::camera).orElseGet(() -> new ScannerPlan.Camera(1, 1, 1, List.of()));
        }
        if (scanner.has("keyboard")) {
            scanner.check(Form.KEYBOARD_SCANNER);
            return new ScannerPlan.Keyboard(device(scanner, "keyboard"));
        }
        scanner.check(Form.SERIAL_SCANNER);
        return new ScannerPlan.Serial(device(scanner, "serial"), Baud.of(scanner).orElse(ScannerPlan.Serial.USUAL_BAUD));
    }

    private String device(Section scanner, String key) {
        Optional<String> device = scanner.text(key, Shapes.DEVICE);
        device.ifPresent(found -> claims.port(scanner, key, found));
        return device.orElse("");
    }

    private ScannerPlan camera(Section camera) {
        int width = camera.whole("width", 64, LARGEST_SIDE).orElse(ROWS_OF);
        int height = camera.whole("height", 64, LARGEST_SIDE).orElse(ROWS_OF);
        int stride = camera.whole("stride", width, 2 * LARGEST_SIDE).orElse((width + ROWS_OF - 1) / ROWS_OF * ROWS_OF);
        if (width * height > MOST_PIXELS) {
            camera.flaw("width", "by height is " + width * height + " pixels, and at most " + MOST_PIXELS + " can be read in time");
        }
        return new ScannerPlan.Camera(width, height, stride, camera.words("command").orElseGet(() -> List.of(
                "rpicam-vid", "-t", "0", "-n", "--codec", "yuv420", "--width", Integer.toString(width), "--height", Integer.toString(height),
                "-o", "-")));
    }
}
