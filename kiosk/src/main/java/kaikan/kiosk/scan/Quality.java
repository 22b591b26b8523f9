package kaikan.kiosk.scan;

/// How well a picture showed a code.
///
/// @param pixelsPerModule pixels of the picture for one square of the code: below four the camera is too far away or too coarse
/// @param way what it took to find the code: `whole`, or more trouble
public record Quality(double pixelsPerModule, String way) {}
