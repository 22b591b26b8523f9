package kaikan.energy;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import kaikan.calendar.FiscalYear;
import kaikan.facility.Catalogues;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;

/// The CO2 factors that operators entered. There is no default: where none was entered, no CO2 is shown.
@Singleton
public class Co2Factors {
    private final Co2FactorRepository factors;
    private final Catalogues catalogues;
    private final AuditTrail trail;

    Co2Factors(Co2FactorRepository factors, Catalogues catalogues, AuditTrail trail) {
        this.factors = factors;
        this.catalogues = catalogues;
        this.trail = trail;
    }

    /// All factors of a site, the newest first; corrected ones stay in the list below their correction.
    @Transactional(readOnly = true)
    public List<Co2FactorRow> at(long siteId) {
        return factors.at(siteId);
    }

    /// The factor for consumption on that day: the one entered last for its fiscal year.
    @Transactional(readOnly = true)
    public Optional<Co2FactorRow> on(long siteId, LocalDate date) {
        int year = FiscalYear.of(date).year();
        return factors.at(siteId).stream().filter(factor -> factor.appliedYear() == year).findFirst();
    }

    /// Enters a factor.
    @Transactional
    public void add(Co2FactorRow factor) {
        factors.save(factor);
        String detail = factor.supplier() + " " + factor.menu() + " " + factor.kgPerKwh().toPlainString() + " kg-CO2/kWh";
        String site = catalogues.current().site(factor.siteId()).key();
        trail.record(new Entry(factor.enteredBy(), "energy.co2-factor", "site", site, factor.siteId(), "", detail));
    }
}
