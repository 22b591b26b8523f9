/// Codes from the frames that a program of the operating system writes, such as `rpicam-vid`.
@NullMarked
package kaikan.kiosk.scan.camera;

import org.jspecify.annotations.NullMarked;
