package kaikan.equipment;

import jakarta.inject.Singleton;
import java.util.List;
import kaikan.facility.Catalogues;
import kaikan.facility.Name;
import kaikan.facility.NamesAtSites;

/// Tells the trail how machines are called.
@Singleton
class MachineNames extends NamesAtSites<MachineInfo> {
    private final Machines machines;

    MachineNames(Machines machines, Catalogues catalogues) {
        super("machine", catalogues);
        this.machines = machines;
    }

    @Override
    protected List<MachineInfo> at(long siteId) {
        return machines.at(siteId);
    }

    @Override
    protected String code(MachineInfo thing) {
        return thing.code();
    }

    @Override
    protected Name name(MachineInfo thing) {
        return thing.name();
    }
}
