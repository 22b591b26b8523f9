package kaikan.kiosk.panel;

/// The hardware around the screen.
public record Panel(Lamp lamp, Buzzer buzzer, Relay relay, CallButton callButton) {}
