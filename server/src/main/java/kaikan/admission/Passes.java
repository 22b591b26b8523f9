package kaikan.admission;

import io.micronaut.transaction.annotation.Transactional;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import kaikan.booking.Booking;
import kaikan.booking.BookingState;
import kaikan.facility.Catalogues;
import kaikan.facility.Module;
import kaikan.platform.audit.AuditTrail;
import kaikan.platform.audit.Entry;
import kaikan.platform.id.FormKey;
import kaikan.platform.id.Once;
import kaikan.protocol.HolderKind;
import kaikan.protocol.PassId;
import kaikan.protocol.Window;
import org.jspecify.annotations.Nullable;

/// Issues passes of bookings and takes them back. A booking has one organiser's pass and any number of guest passes.
@Singleton
public class Passes {
    /// Most passes of one booking; a larger crowd gets a pass for several people.
    public static final int MOST = 500;
    /// Most characters of a name on a pass.
    public static final int LONGEST_NAME = 100;

    private final PassRepository passes;
    private final BookedRepository bookings;
    private final Bearers bearers;
    private final Keyring keyring;
    private final AdmissionSettings settings;
    private final Catalogues catalogues;
    private final AuditTrail trail;
    private final Clock clock;

    Passes(
            PassRepository passes,
            BookedRepository bookings,
            Bearers bearers,
            Keyring keyring,
            AdmissionSettings settings,
            Catalogues catalogues,
            AuditTrail trail,
            Clock clock) {
        this.passes = passes;
        this.bookings = bookings;
        this.bearers = bearers;
        this.keyring = keyring;
        this.settings = settings;
        this.catalogues = catalogues;
        this.trail = trail;
        this.clock = clock;
    }

    /// Like [#issueFor(long)], without asking the database about a booking that gets no pass, nor again for the one at hand.
    @Transactional
    public Optional<IssuedPass> issueFor(Booking booking) {
        return standing(booking) ? kept(booking).map(pass -> signed(pass, BookedUse.of(booking))) : Optional.empty();
    }

    /// Gives a confirmed booking its organiser's pass, in the caller's transaction; one that has it keeps it, one whose cancellation was
    /// undone gets back what it had, and the passes of one that was moved are signed for its new time. An organisation's booking whose
    /// members have all left has nobody to give it to.
    @Transactional
    public Optional<IssuedPass> issueFor(long bookingId) {
        return confirmed(bookingId).flatMap(this::issueFor);
    }

    /// Like [#issueFor(Booking)], for a booking that was just made: it has none yet, and nobody else knows of it.
    void issueFirst(Booking booking) {
        if (standing(booking)) {
            first(booking);
        }
    }

    /// Like [#issueFor(Booking)], for whoever only has to know whether the booking has a pass now.
    boolean settle(Booking booking) {
        return standing(booking) && kept(booking).isPresent();
    }

    /// The organiser's pass that the booking at hand was given already, or else is given now.
    Optional<IssuedPass> given(Booking booking) {
        return standing(booking)
                ? organisers(passes.findByBookingIdOrderById(booking.id()))
                        .map(pass -> signed(pass, BookedUse.of(booking)))
                        .or(() -> issueFor(booking))
                : Optional.empty();
    }

    private Optional<PassRow> kept(Booking booking) {
        List<PassRow> there = passes.findByBookingIdOrderById(booking.id());
        return organisers(there.isEmpty() ? there : followed(booking, there)).or(() -> first(booking));
    }

    private Optional<PassRow> first(Booking booking) {
        return bearers.organiser(booking).map(person -> save(booking, Bearer.organiser(person)));
    }

    private static Optional<PassRow> organisers(List<PassRow> there) {
        return there.stream().filter(pass -> pass.kind() == HolderKind.ORGANISER && pass.revokedAt() == null).findFirst();
    }

    /// A guest pass to be added.
    ///
    /// @param holder the guest's name; empty for a pass that is handed on
    /// @param people how many people may be inside with it at once, at most as many as its [GuestBound] says
    /// @param form with which it was sent: a second time it adds none
    /// @param to where it is sent; empty for nowhere
    public record Wanted(String holder, int people, FormKey form, String to) {
        private PassId id(long bookingId) {
            return PassId.of(form.bytes(PassId.BYTES, bookingId, holder, people, to));
        }

        private HolderKind kind() {
            return people == 1 ? HolderKind.GUEST : HolderKind.GROUP;
        }
    }

    /// A guest pass that a form has made.
    ///
    /// @param again whether it was made by the same form before, and so is not sent once more
    public record Added(IssuedPass pass, boolean again) {}

    /// Adds a guest pass to a confirmed booking.
    ///
    /// @param actor who adds it; `null` where nobody does
    /// @return empty where one of the bounds is not kept, or where the booking has [#MOST] passes
    @Transactional
    public Optional<Added> add(long bookingId, Wanted wanted, @Nullable Long actor) {
        passes.lockBooking(bookingId);
        Once<PassId, PassRow> once = new Once<>(
                wanted.id(bookingId), id -> passes.findByPassId(id.text()), pass -> pass.revokedAt() == null, PassId::next);
        return once.orMake(pass -> Optional.of(new Added(signed(pass), true)), id -> add(bookingId, wanted, id, actor));
    }

    private Optional<Added> add(long bookingId, Wanted wanted, PassId id, @Nullable Long actor) {
        int people = wanted.people;
        if (people < 1 || wanted.holder.length() > LONGEST_NAME || live(bookingId).size() >= MOST) {
            return Optional.empty();
        }
        return confirmed(bookingId).filter(booking -> people <= bearers.most(booking)).map(booking -> {
            PassRow pass = save(booking, new Bearer(wanted.kind(), wanted.holder, null, people, null), id);
            trail.record(new Entry(actor, "admission.add-pass", "pass", pass.passId(), pass.siteId(), "", told(booking, people)));
            return new Added(signed(pass, BookedUse.of(booking)), false);
        });
    }

    /// Adds one that no form asks for.
    @Transactional
    public Optional<IssuedPass> addGuest(long bookingId, String holder, int people, @Nullable Long actor) {
        return add(bookingId, new Wanted(holder, people, FormKey.next(), ""), actor).map(Added::pass);
    }

    /// For how many people those passes of a booking are that would be for too many if none could be for more than `most`.
    @Transactional(readOnly = true)
    public List<Integer> tooLarge(long bookingId, int most) {
        return live(bookingId).stream().map(PassRow::people).filter(people -> people > most).toList();
    }

    /// Takes one pass back; the doors know with their next manifest. A second time changes nothing.
    @Transactional
    public void revoke(String passId, @Nullable Long actor) {
        passes.findByPassId(passId).ifPresent(pass -> revoke(pass, actor, false));
    }

    /// Takes an organiser's pass back for good and gives the booking another one, in the caller's transaction, for whoever answers for it
    /// now; without one where the booking is not confirmed or nobody answers.
    @Transactional
    Optional<IssuedPass> replace(PassRow pass, @Nullable Long actor) {
        passes.forget(pass.id());
        revoke(pass, actor, false);
        return issueFor(pass.bookingId());
    }

    /// Takes all passes of a booking back, in the caller's transaction, because it is cancelled.
    @Transactional
    public void revokeAll(long bookingId) {
        live(bookingId).forEach(pass -> revoke(pass, null, true));
    }

    /// All passes of a booking, the organiser's first, those taken back included.
    @Transactional(readOnly = true)
    public List<IssuedPass> of(long bookingId) {
        List<BookedUse> uses = bookings.usesOf(List.of(bookingId));
        return passes.findByBookingIdOrderById(bookingId).stream()
                .sorted(Comparator.comparing((PassRow row) -> row.kind() != HolderKind.ORGANISER))
                .map(row -> signed(row, uses))
                .toList();
    }

    /// The passes of a booking as they are after they came back with it and went with it to another time. None gets a shorter time:
    /// what was signed for the old one is in people's hands, and the revocation list must know it as long. None lets more people in than the
    /// booking can give passes for now.
    private List<PassRow> followed(Booking booking, List<PassRow> there) {
        List<BookedUse> uses = BookedUse.of(booking);
        there.forEach(pass -> {
            restore(pass);
            Window validity = validity(booking.siteId(), pass.kind(), uses);
            passes.widen(pass.id(), validity.from(), validity.to());
        });
        there.stream().filter(pass -> pass.people() > 1).forEach(group -> fit(group, booking));
        return passes.findByBookingIdOrderById(booking.id());
    }

    private void fit(PassRow pass, Booking booking) {
        int most = bearers.most(booking);
        if (passes.fit(pass.id(), most) == 1) {
            trail.record(new Entry(null, "admission.fit-pass", "pass", pass.passId(), pass.siteId(), "", told(booking, most)));
        }
    }

    private static String told(Booking booking, int people) {
        return booking.ref() + " × " + people;
    }

    private void restore(PassRow pass) {
        if (pass.withBooking() && passes.restore(pass.id()) == 1) {
            passes.list(pass.siteId(), pass.passId(), "RESTORED", clock.instant());
        }
    }

    private void revoke(PassRow pass, @Nullable Long actor, boolean withBooking) {
        if (passes.revoke(pass.id(), clock.instant(), withBooking) == 1) {
            passes.list(pass.siteId(), pass.passId(), "REVOKED", clock.instant());
            trail.record(new Entry(actor, "admission.revoke-pass", "pass", pass.passId(), pass.siteId(), "", ""));
        }
    }

    /// One of the numbered passes of a booking that is confirmed, in the caller's transaction.
    void saveNumbered(Booking booking, PassId id, int number) {
        save(booking, new Bearer(HolderKind.EVENT, "", null, 1, number), id);
    }

    /// The booking, if it is confirmed and its house has doors.
    Optional<Booking> confirmed(long bookingId) {
        return bookings.byId(bookingId).filter(booked -> admits(booked.siteId())).flatMap(bearers::read).filter(this::standing);
    }

    private boolean standing(Booking booking) {
        return booking.state() == BookingState.CONFIRMED && admits(booking.siteId());
    }

    private boolean admits(long siteId) {
        return catalogues.current().site(siteId).modules().contains(Module.ADMISSION);
    }

    private List<PassRow> live(long bookingId) {
        return passes.findByBookingIdOrderById(bookingId).stream().filter(pass -> pass.revokedAt() == null).toList();
    }

    /// Who bears a new pass.
    private record Bearer(HolderKind kind, String name, @Nullable Long personId, int people, @Nullable Integer number) {
        static Bearer organiser(Bearers.Organiser person) {
            return new Bearer(HolderKind.ORGANISER, person.name(), person.id(), 1, null);
        }
    }

    private PassRow save(Booking booking, Bearer bearer) {
        return save(booking, bearer, PassId.next());
    }

    private PassRow save(Booking booking, Bearer bearer, PassId id) {
        Window validity = validity(booking.siteId(), bearer.kind, BookedUse.of(booking));
        return passes.save(new PassRow(
                0,
                id.text(),
                keyring.signingKey(),
                booking.siteId(),
                booking.id(),
                bearer.kind,
                bearer.name,
                bearer.personId,
                bearer.people,
                validity.from(),
                validity.to(),
                clock.instant(),
                null,
                false,
                bearer.kind == HolderKind.ORGANISER ? booking.id() : null,
                bearer.number,
                "",
                ""));
    }

    /// From when the door opens for the first use, by the hours of the house as they are now, until the end of the last: all that a door goes by
    /// which has not heard of the booking.
    private Window validity(long siteId, HolderKind kind, List<BookedUse> uses) {
        List<Window> windows = uses.stream().map(use -> use.windowFor(kind)).toList();
        Window first = windows.stream().min(Comparator.comparing(Window::from)).orElseThrow();
        Instant to = windows.stream().map(Window::to).max(Comparator.naturalOrder()).orElseThrow();
        Instant opened = Openings.door(catalogues.current().site(siteId), first, settings.earlyMinutes()).from();
        return new Window(opened.truncatedTo(ChronoUnit.SECONDS), to.truncatedTo(ChronoUnit.SECONDS));
    }

    IssuedPass signed(PassRow row) {
        return signed(row, bookings.usesOf(List.of(row.bookingId())));
    }

    /// A pass is signed for the time that its booking has now, whatever was signed for it before: a door that knows nothing but the pass would
    /// otherwise name the old day, too. The row remembers all that was ever signed.
    private IssuedPass signed(PassRow row, List<BookedUse> uses) {
        Window validity = uses.isEmpty() ? new Window(row.notBefore(), row.notAfter()) : validity(row.siteId(), row.kind(), uses);
        String token = keyring.signer(row.keyId()).sign(new PassId(row.passId()), Math.toIntExact(row.siteId()), validity);
        return new IssuedPass(row.passId(), token, row.kind(), row.holder(), row.people(), row.revokedAt(), row.number());
    }
}
