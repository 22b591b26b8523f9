package kaikan.kiosk.life;

/// Something without which there is no door.
///
/// @param name for the line that the service manager shows, such as `journal`
/// @param look looks whether it works; may hang or throw as what it looks at does, which is a sign that fails
public record Sign(String name, Look look) {
    /// Looks once.
    public interface Look {
        boolean isAlive();
    }
}
