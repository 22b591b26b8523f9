package kaikan.testing;

import java.util.stream.Collectors;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.DemoCatalogue;
import kaikan.facility.Owner;
import kaikan.ordinance.DemoOrdinances;

/// The demonstration's centres and the ordinances of their owners, for tests that book there.
public final class Demonstration {
    private Demonstration() {}

    /// Loads both; the centres.
    public static Catalogue load(TestServer server) {
        server.bean(DemoCatalogue.class).load();
        return rules(server);
    }

    /// Loads the ordinances of centres that are there already; the centres.
    public static Catalogue rules(TestServer server) {
        Catalogue catalogue = server.bean(Catalogues.class).current();
        server.bean(DemoOrdinances.class).load(catalogue.owners().stream().collect(Collectors.toMap(Owner::key, Owner::id)));
        return catalogue;
    }
}
