package kaikan.energy;

import jakarta.inject.Singleton;
import java.util.List;
import kaikan.facility.Catalogues;
import kaikan.facility.Name;
import kaikan.facility.NamesAtSites;

/// Tells the trail how meters are called.
@Singleton
class MeterNames extends NamesAtSites<MeterInfo> {
    private final Meters meters;

    MeterNames(Meters meters, Catalogues catalogues) {
        super("meter", catalogues);
        this.meters = meters;
    }

    @Override
    protected List<MeterInfo> at(long siteId) {
        return meters.at(siteId);
    }

    @Override
    protected String code(MeterInfo thing) {
        return thing.code();
    }

    @Override
    protected Name name(MeterInfo thing) {
        return thing.name();
    }
}
