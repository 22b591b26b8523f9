package kaikan.booking.web;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import kaikan.booking.Booking;
import kaikan.booking.BookingRefusal;
import kaikan.calendar.DateText;
import kaikan.calendar.DayRange;
import kaikan.calendar.Holidays;
import kaikan.calendar.OpeningDay;
import kaikan.facility.Site;
import kaikan.platform.text.Words;
import kaikan.platform.web.Choice;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.NavLink;
import org.jspecify.annotations.Nullable;

/// Everything that the booking form shows.
///
/// @param typed as it was typed
/// @param picked the chosen spaces and times in words, beside the form's own text of them
/// @param turns how the time of each of them can be changed
/// @param choices what can be chosen
/// @param adding the row that adds a space
/// @param receipt the price; null while nothing can be priced
/// @param errors what must be corrected
/// @param gone the form's own text of each of the picked that cannot be had, because somebody has it or it is closed
/// @param instead what is free instead of what has gone
/// @param closed the days of what can be left out at once because the house is closed then, in words; empty for none
/// @param own what is chosen and the viewer's own already: its bookings
/// @param head what stands over the errors
/// @param since what happened to the booking that is changed since the form was opened, where somebody was faster; empty otherwise
/// @param hints what is said besides the fields
public record FormView(
        Mode mode,
        Site site,
        Typed typed,
        List<Picked> picked,
        List<Turn> turns,
        Choices choices,
        Adding adding,
        @Nullable QuoteLines receipt,
        FormErrors errors,
        List<String> gone,
        List<Instead> instead,
        String closed,
        List<NavLink> own,
        Head head,
        List<HistoryLine> since,
        Hints hints) {
    /// The fields on which the price rests, or how their names begin: a quote is of what they said when the page was drawn.
    public static final String PRICED = "date- time- from- to- setup removal around qty- use- purpose class ticket";

    private static final Set<String> NOT_HAD = Set.of(BookingRefusal.ITEMS, BookingRefusal.SETUP, BookingRefusal.REMOVAL);
    private static final List<Integer> AROUND = List.of(0, 30, 60, 90, 120, 180, 240);

    /// What stands over what must be corrected.
    public enum Head {
        /// Something was left out or cannot be read.
        CORRECT,
        /// Nothing is wrong with the form; it cannot be had.
        NOT_SO,
        /// Nothing is wrong with the form; somebody was faster, and it is measured against what is so now.
        CHANGED,
        /// Nothing is wrong at all.
        NONE
    }

    /// A chosen space and time.
    public record Picked(String item, String space, String when) {}

    /// Another space or time that is free now.
    public record Instead(String item, String text, String note) {}

    /// What a form offers.
    ///
    /// @param spaces rooms of the site that can be booked
    /// @param several the chosen spaces of which one may take several
    /// @param equipment what can be booked with them
    /// @param purposes general use and the ordinances' own purposes
    /// @param classes classes of applicant; empty when there is only one
    /// @param organisations oneself and one's organisations, by reference
    public record Choices(
            List<Choice> spaces,
            List<Equipment> several,
            List<Equipment> equipment,
            List<Choice> purposes,
            List<Choice> classes,
            List<Choice> organisations) {}

    /// Equipment of the site, or seats.
    ///
    /// @param most how many there are
    /// @param left how many of them nobody else has at the chosen times
    public record Equipment(String key, String name, int most, int left) {
        /// How many there are, and how many are left where some are taken.
        public String unit(Words words) {
            return left < most ? words.get("booking.form.equipment.left", most, left) : words.get("booking.form.equipment.of", most);
        }
    }

    /// The booking that can be changed no more, because it has ended; empty for every other form.
    public Optional<Booking> over() {
        return changed().filter(booking -> !booking.state().holds());
    }

    /// The value of a field, as it was typed.
    public String value(String name) {
        return typed.value(name);
    }

    /// How long setup or removal can be, and how long it is; what is no number stays as it was typed.
    public List<Choice> around(String name, Words words) {
        Stream<Choice> wrong = Faults.wrong(typed, name) ? Stream.of(Choice.of(value(name), value(name))) : Stream.of();
        Stream<Choice> minutes = IntStream.concat(AROUND.stream().mapToInt(Integer::intValue), IntStream.of(DraftReader.number(value(name))))
                .distinct()
                .sorted()
                .mapToObj(Integer::toString)
                .map(some -> Choice.of(some, some.equals("0") ? words.get("booking.form.around.none") : words.get("booking.form.around", some)));
        return Stream.concat(wrong, minutes).toList();
    }

    /// Within which hours setup and removal have to be, in words; empty where the chosen days have different ones, or the house never closes.
    public String aroundWithin(Words words) {
        List<OpeningDay> days = picked.stream()
                .flatMap(one -> ItemText.read(one.item()).stream())
                .map(item -> site.hours().on(item.date(), Holidays.japan()))
                .distinct()
                .toList();
        return days.size() == 1 && days.getFirst() instanceof OpeningDay.Open open && !open.span().equals(new DayRange(0, DayRange.DAY))
                ? words.get("booking.form.around.within", DateText.times(open.span(), words.language().tag()))
                : "";
    }

    /// Of which of several chosen rooms setup and removal are: of all, or of one; empty where there is no choice.
    public List<Choice> aroundWhich(Words words) {
        Map<String, String> rooms = new LinkedHashMap<>();
        for (Picked one : picked) {
            ItemText.read(one.item()).ifPresent(item -> rooms.putIfAbsent(item.space(), one.space()));
        }
        Stream<Choice> each = rooms.entrySet().stream().map(room -> Choice.of(room.getKey(), room.getValue()));
        return rooms.size() < 2 ? List.of() : Stream.concat(Stream.of(Choice.of("", words.get("booking.form.around.all"))), each).toList();
    }

    /// For which of the chosen uses equipment can be wanted: all of them, or one.
    public List<Choice> uses(Words words) {
        Stream<Choice> each = picked.stream().map(one -> Choice.of(one.item(), one.space() + "　" + one.when()));
        return Stream.concat(Stream.of(Choice.of("", words.get("booking.form.equipment.all"))), each).toList();
    }

    /// Whether equipment can be wanted for one of several uses: rooms of the same time have it together, but what was chosen stays chosen.
    public boolean severalTimes() {
        boolean chosen = picked.size() > 1 && choices.equipment.stream().anyMatch(one -> !value(Typed.USE + one.key()).isEmpty());
        return chosen || picked.stream().map(Picked::when).distinct().count() > 1;
    }

    /// Whether something of what is chosen cannot be had as it is, so that the price is without it.
    public boolean partly() {
        return head != Head.CHANGED
                && errors.fields().stream().anyMatch(field -> NOT_HAD.contains(field) || field.startsWith("date-"));
    }

    /// The value of a field as a set, for choices.
    public Set<String> chosen(String name) {
        return Set.of(typed.value(name));
    }

    /// Whether somebody is about to add a space: they began to fill its row in or asked for its times, or what they added is
    /// wrong. What else is wrong with the form unfolds nothing.
    public boolean openToAdd() {
        return Adding.rowBegun(typed)
                || !typed.value(Typed.ADDING).isEmpty()
                || errors.fields().stream().anyMatch(field -> field.startsWith("add-") && !field.equals(Typed.ALSO));
    }

    /// Whether somebody is about to take all that is chosen on one day more.
    public boolean openToRepeat() {
        return !typed.value(Typed.ALSO).isEmpty();
    }

    /// Whether the end of that item had to move along with its start.
    public boolean moved(Picked item) {
        return typed.value(Turned.MOVED).equals(item.item());
    }

    /// Whether another time has to be chosen for that item, or was not quite chosen: that is wrong, has moved, or cannot be had.
    public boolean openToTurn(Picked item, int at) {
        return moved(item) || gone.contains(item.item()) || errors.of("date-" + at) != null;
    }

    /// Whether the day that was typed for that item could not be read.
    public boolean unread(Picked item) {
        return Turned.unread(typed, item.item());
    }

    /// The day of a chosen space, as date fields write it; what could not be read stays as it was typed.
    public String day(Picked item, int at) {
        return unread(item) ? typed.value("date-" + at) : ItemText.read(item.item()).map(one -> one.date().toString()).orElse("");
    }

    /// The booking that is changed, if one is.
    public Optional<Booking> changed() {
        return mode instanceof Mode.Change(Booking booking, _) ? Optional.of(booking) : Optional.empty();
    }

    /// What is told about whose form it is; see [Whose#telling].
    public String whose() {
        return Whose.telling(typed);
    }

    /// Whether staff fill it in.
    public boolean byStaff() {
        return mode.byStaff();
    }
}
