/// Tests of the camera, with a process that writes frames.
@NullMarked
package kaikan.kiosk.scan.camera;

import org.jspecify.annotations.NullMarked;
