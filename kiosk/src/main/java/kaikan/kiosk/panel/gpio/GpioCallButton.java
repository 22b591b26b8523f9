package kaikan.kiosk.panel.gpio;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import kaikan.kiosk.panel.CallButton;
import kaikan.kiosk.profile.PanelPlan;

/// The call button.
final class GpioCallButton implements CallButton, AutoCloseable {
    private final List<Runnable> onPress = new CopyOnWriteArrayList<>();
    private final GpioContact contact;

    GpioCallButton(Header header, PanelPlan.Contact plan) {
        contact = new GpioContact(header, "call", plan, () -> onPress.forEach(Runnable::run));
    }

    @Override
    public void onPress(Runnable action) {
        onPress.add(action);
    }

    @Override
    public void close() {
        contact.close();
    }
}
