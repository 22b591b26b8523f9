package kaikan.device;

import jakarta.inject.Singleton;
import java.util.List;
import kaikan.facility.Catalogues;
import kaikan.facility.Name;
import kaikan.facility.NamesAtSites;

/// Tells the trail how kiosks are called: the same in every language.
@Singleton
class DeviceNames extends NamesAtSites<DeviceInfo> {
    private final Devices devices;

    DeviceNames(Devices devices, Catalogues catalogues) {
        super("device", catalogues);
        this.devices = devices;
    }

    @Override
    protected List<DeviceInfo> at(long siteId) {
        return devices.at(siteId);
    }

    @Override
    protected String code(DeviceInfo thing) {
        return thing.ref();
    }

    @Override
    protected Name name(DeviceInfo thing) {
        return new Name(thing.name(), thing.name());
    }
}
