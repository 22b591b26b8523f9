package kaikan.insight.web;

import java.util.Locale;
import kaikan.facility.Catalogue;
import kaikan.facility.Site;
import kaikan.ledger.Claim;
import kaikan.platform.job.JobRun;
import kaikan.platform.web.Page;
import org.jspecify.annotations.Nullable;

/// What the page of health calls things, and where it leads.
public final class CheckupWords {
    private CheckupWords() {}

    /// What a job does; its bare name where a newer or older server runs one that this one does not know.
    public static String job(Page page, JobRun job) {
        String key = "insight.health.job." + job.name();
        return page.words().has(key) ? page.t(key) : job.name();
    }

    /// The site and the unit.
    public static String place(Page page, Catalogue catalogue, long siteId, long unitId) {
        return catalogue.site(siteId).name().in(page.words()) + " " + catalogue.unit(unitId).name().in(page.words());
    }

    /// What sort of thing holds a claim.
    public static String kind(Page page, Claim claim) {
        return page.t("facility.occupant." + claim.holder().kind().name().toLowerCase(Locale.ROOT));
    }

    /// Where whoever holds a claim is looked at; nothing for what has no page.
    public static @Nullable String path(Catalogue catalogue, Claim claim) {
        Site site = catalogue.site(claim.siteId());
        return switch (claim.holder().kind()) {
            case BOOKING -> "/staff/bookings/" + claim.holder().ref();
            case TENANCY -> "/staff/tenancies/" + site.key() + "/t/" + claim.holder().ref();
            case CLOSURE -> "/staff/closures/" + claim.holder().ref();
            case HOLD -> null;
        };
    }
}
