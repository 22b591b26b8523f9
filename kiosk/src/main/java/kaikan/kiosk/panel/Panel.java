package kaikan.kiosk.panel;

import java.util.Optional;

/// The hardware around the screen.
public record Panel(Lamp lamp, Buzzer buzzer, Relay relay, CallButton callButton) {
    /// A screen with nothing around it.
    public static Panel bare() {
        Relay none = new Relay() {
            @Override
            public void power(String machine, Power power) {
                // nothing is switched here
            }

            @Override
            public Optional<Power> read(String machine) {
                return Optional.empty();
            }
        };
        return new Panel(_ -> {}, _ -> {}, none, _ -> {});
    }
}
