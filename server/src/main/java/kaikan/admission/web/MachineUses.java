package kaikan.admission.web;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import kaikan.admission.IssuedPass;
import kaikan.admission.Passes;
import kaikan.booking.Booking;
import kaikan.equipment.LikelyEnds;
import kaikan.equipment.UseLine;
import kaikan.equipment.Uses;

/// The uses of machines that began with a pass of a booking, and those of them that were probably forgotten.
@Singleton
public class MachineUses {
    private static final int MOST = 50;
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    private final Passes passes;
    private final Uses uses;
    private final LikelyEnds ends;

    MachineUses(Passes passes, Uses uses, LikelyEnds ends) {
        this.passes = passes;
        this.uses = uses;
        this.ends = ends;
    }

    /// A use and, while it runs, when it probably ends or ended.
    ///
    /// @param forgotten whether that is over, so that whoever used it is asked; `false` for one that has ended
    public record Line(UseLine use, Optional<LikelyEnds.LikelyEnd> likely, boolean forgotten) {
        /// The proposed time as a field for times holds it; empty where nothing is proposed.
        public String asTyped(ZoneId zone) {
            return likely.map(end -> TYPED.format(end.at().atZone(zone))).orElse("");
        }
    }

    /// All of a booking's, the newest first.
    @Transactional(readOnly = true)
    List<Line> of(Booking booking, Instant now) {
        List<UseLine> all = uses.withPasses(passes.of(booking.id()).stream().map(IssuedPass::passId).toList(), MOST);
        List<UseLine> running = all.stream().filter(use -> use.stoppedAt() == null && use.startedAt() != null).toList();
        Map<String, LikelyEnds.LikelyEnd> proposed = ends.of(booking.siteId(), running);
        return all.stream().map(use -> line(use, Optional.ofNullable(proposed.get(use.useKey())), now)).toList();
    }

    private static Line line(UseLine use, Optional<LikelyEnds.LikelyEnd> likely, Instant now) {
        return new Line(use, likely, likely.filter(end -> end.isOver(now)).isPresent());
    }
}
