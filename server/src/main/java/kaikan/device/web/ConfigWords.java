package kaikan.device.web;

import kaikan.device.DeviceInfo;
import kaikan.platform.web.Page;

/// By which configuration a kiosk works, in words.
public final class ConfigWords {
    private ConfigWords() {}

    /// The version by which it works, and what becomes of the one that is wanted.
    public static String of(Page page, DeviceInfo device) {
        String running = device.configTaken() == 0 ? page.t("device.config.own") : page.t("device.config.runs", device.configTaken());
        if (device.refusesConfig()) {
            return page.t("device.config.refused", device.configWanted(), running);
        }
        boolean waits = device.configWanted() != 0 && device.configWanted() != device.configTaken();
        return waits ? page.t("device.config.waits", device.configWanted(), running) : running;
    }
}
