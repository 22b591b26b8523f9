/// What the server and the kiosk say to each other: one record per message, the pass, and the one admission decision.
/// Nothing here knows a framework, a database or a screen. Fields are only ever added; a reader skips those it does not know.
///
/// The way of a device, all under [DevicePaths]:
/// - `POST /api/device/enrol` an [EnrolmentRequest], answered by [EnrolmentAnswer]; not signed, the one-time code is the proof.
/// - `GET /api/device/manifest` a [Manifest]; its `ETag` is the manifest's version, and `If-None-Match` is answered 304;
///   with `Prefer: wait=10` as well, only once there is a newer one, or after so many seconds.
/// - `POST /api/device/journal` a [Batch] of [Envelope]s in order, answered by [BatchAnswer].
/// The last two carry the headers of [RequestSignature]. What is refused as a whole is answered by a [Problem].
@NullMarked
package kaikan.protocol;

import org.jspecify.annotations.NullMarked;
