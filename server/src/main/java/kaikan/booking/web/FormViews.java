package kaikan.booking.web;

import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.BiFunction;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import kaikan.booking.BookedLine;
import kaikan.booking.Booking;
import kaikan.booking.BookingRefusal;
import kaikan.booking.InOrder;
import kaikan.booking.Particulars;
import kaikan.booking.Purposes;
import kaikan.booking.RoomsAndEquipment;
import kaikan.booking.Stated;
import kaikan.booking.StillLeft;
import kaikan.booking.Telling;
import kaikan.booking.Wish;
import kaikan.facility.Audience;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.facility.Space;
import kaikan.facility.SpaceKind;
import kaikan.member.Organisation;
import kaikan.member.Organisations;
import kaikan.member.Viewer;
import kaikan.ordinance.Vocabulary;
import kaikan.ordinance.sale.Label;
import kaikan.platform.text.Words;
import kaikan.platform.web.Choice;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Wrong;

/// Puts together what the booking form shows.
@Singleton
class FormViews {
    private static final List<String> ORDER = List.of(
            "answer", BookingRefusal.ITEMS, "date", BookingRefusal.SETUP, BookingRefusal.REMOVAL, "qty", "name", "kana", "organisation", "phone",
            "email", "reason", "title", "purpose", "class", "people", "ticket", "as", "organiser", "remarks");

    private final Catalogues catalogues;
    private final Purposes purposes;
    private final DraftReader drafts;
    private final Saying saying;

    FormViews(Catalogues catalogues, Purposes purposes, DraftReader drafts, Saying saying) {
        this.catalogues = catalogues;
        this.purposes = purposes;
        this.drafts = drafts;
        this.saying = saying;
    }

    /// What else is said: times to add, what a choice holds and costs, whether a caller is known, how many are left, the names of
    /// organisations, and what happened meanwhile.
    @Singleton
    record Saying(AddTimes times, HintWriter hints, Cards cards, StillLeft left, Organisations organisations, SinceThen since) {}

    /// In whose name somebody books online: their own, or that of their organisation with theirs; empty for everybody else.
    static String applicant(BookFlow.Visit visit, Typed typed) {
        Viewer viewer = visit.viewer();
        return !(visit.mode() instanceof Mode.New)
                ? ""
                : viewer.memberships().stream()
                        .filter(one -> one.ref().equals(typed.value("as")))
                        .map(one -> one.name() + "　" + viewer.name())
                        .findFirst()
                        .orElse(viewer.name());
    }

    /// The name in which it was to be, of an organisation to which whoever sends it belongs no more; empty for every other form. It stays
    /// chosen, so that nobody books in their own name, and for their own fee, without having chosen that.
    Optional<String> lost(BookFlow.Visit visit, Typed typed) {
        String as = typed.value("as");
        boolean theirs = as.isEmpty() || visit.viewer().memberships().stream().anyMatch(one -> one.ref().equals(as));
        return theirs || !(visit.mode() instanceof Mode.New) ? Optional.empty() : saying.organisations.byRef(as).map(Organisation::name);
    }

    /// The refusal of a name, with that name where the house knows it.
    BookingRefusal named(BookFlow.Visit visit, Typed typed, BookingRefusal refusal) {
        return refusal.reason() != BookingRefusal.Code.NOT_YOUR_NAME
                ? refusal
                : lost(visit, typed).<BookingRefusal>map(name -> BookingRefusal.of(BookingRefusal.Code.NO_LONGER_MEMBER, name)).orElse(refusal);
    }

    /// Whether staff enter it for somebody known or somebody new; empty when nobody is entered.
    String caller(BookFlow.Visit visit, Typed typed) {
        return visit.mode() instanceof Mode.Entry ? saying.cards.caller(visit.page(), visit.viewer(), typed) : "";
    }

    /// Whom the last step takes the caller for, as its button sends it along; empty when nobody is entered.
    String mark(BookFlow.Visit visit, Typed typed) {
        return visit.mode() instanceof Mode.Entry ? saying.cards.mark(typed) : "";
    }

    /// For which organisation staff can enter it; empty where there is nothing to choose.
    List<Choice> organisations(BookFlow.Visit visit, Typed typed) {
        return visit.mode() instanceof Mode.Entry ? saying.cards.organisations(visit, typed) : List.of();
    }

    /// What happened to the booking that is changed since the form was opened; nothing for every other form.
    List<HistoryLine> since(BookFlow.Visit visit, Typed typed) {
        return visit.mode() instanceof Mode.Change(Booking booking, _) ? saying.since.of(visit, booking, typed) : List.of();
    }

    /// The same form as if it had been opened now.
    Typed asItIsNow(BookFlow.Visit visit, Typed typed) {
        return visit.mode() instanceof Mode.Change(Booking now, _)
                ? saying.since.opened(typed.with("version", Long.toString(now.version())), now)
                : typed;
    }

    Hints hints(BookFlow.Visit visit, Draft draft) {
        return saying.hints.of(visit, draft);
    }

    /// The same as it is told once nothing in it is changed any more.
    Draft inOrder(Draft draft) {
        Catalogue catalogue = catalogues.current();
        List<ItemText> items = InOrder.of(catalogue, draft.items(),
                item -> catalogue.space(draft.site(), item.space()).orElseThrow().id(), item -> item.slot(draft.site().zone()));
        return new Draft(draft.site(), items, draft.wishes(), draft.particulars(), draft.requestKey());
    }

    List<FormView.Picked> picked(Draft draft, Words words) {
        Catalogue catalogue = catalogues.current();
        return draft.items().stream()
                .map(item -> picked(draft, item, catalogue.space(draft.site(), item.space()).orElseThrow(), words))
                .toList();
    }

    /// The same as the house takes them: what was chosen twice or in a row stands as one, with the time that setup and removal hold.
    List<FormView.Picked> taken(Draft draft, Words words) {
        Catalogue catalogue = catalogues.current();
        Set<Long> chosen = draft.items().stream()
                .map(item -> catalogue.space(draft.site(), item.space()).orElseThrow().id())
                .collect(Collectors.toSet());
        return InOrder.of(catalogue, draft.wishes(), Wish::spaceId, Wish::use).stream()
                .filter(wish -> chosen.contains(wish.spaceId()))
                .map(wish -> new FormView.Picked(
                        "",
                        Telling.several(catalogue, wish.spaceId(), wish.amount()).in(words),
                        held(wish, draft.site().zone(), words)))
                .toList();
    }

    private static String held(Wish wish, ZoneId zone, Words words) {
        return (Telling.slot(wish.use(), zone).in(words) + "　" + BookedLine.around(wish.use(), wish.claimed(), zone, words)).strip();
    }

    private FormView.Picked picked(Draft draft, ItemText item, Space space, Words words) {
        int amount = draft.wishes().stream().filter(wish -> wish.spaceId() == space.id()).mapToInt(Wish::amount).findFirst().orElse(1);
        return new FormView.Picked(
                item.text(),
                Telling.several(catalogues.current(), space.id(), amount).in(words),
                Telling.slot(item.slot(draft.site().zone()), draft.site().zone()).in(words));
    }

    /// The chosen spaces of which one may take several: seats of a lounge.
    private List<FormView.Equipment> several(Draft draft, Words words) {
        return drafts.several(draft).stream()
                .map(space -> new FormView.Equipment(space.key(), space.name().in(words), drafts.most(space), drafts.most(space)))
                .toList();
    }

    /// The equipment that goes with it, and for which hours.
    List<FormView.Picked> equipment(Draft draft, Words words) {
        Catalogue catalogue = catalogues.current();
        return RoomsAndEquipment.of(catalogue, draft.wishes(), Wish::spaceId).equipment().stream()
                .map(wish -> new FormView.Picked(
                        "",
                        Telling.several(catalogue, wish.spaceId(), wish.amount()).in(words),
                        Telling.slot(wish.use(), draft.site().zone()).in(words)))
                .toList();
    }

    /// Of which of several rooms setup and removal are; empty where they are of all.
    String around(Draft draft, Words words) {
        Catalogue catalogue = catalogues.current();
        List<Wish> rooms = RoomsAndEquipment.of(catalogue, draft.wishes(), Wish::spaceId).rooms();
        List<Long> around = rooms.stream().filter(wish -> !wish.claimed().equals(wish.use())).map(Wish::spaceId).toList();
        return rooms.stream().allMatch(wish -> around.contains(wish.spaceId())) ? "" : Telling.spaces(catalogue, around).in(words);
    }

    /// What the fee rests on, in words.
    Stated stated(Draft draft, BookFlow.Visit visit) {
        LocalDate today = visit.page().now().atZone(draft.site().zone()).toLocalDate();
        return purposes.stated(draft.site(), draft.particulars(), visit.page().words(), today);
    }

    /// What the row that adds a space offers.
    Adding adding(BookFlow.Visit visit, Typed typed) {
        return saying.times.of(visit, typed);
    }

    FormView.Choices choices(BookFlow.Visit visit, Draft draft, Typed typed) {
        Site site = visit.site();
        Viewer viewer = visit.viewer();
        Words words = visit.page().words();
        LocalDate today = visit.page().now().atZone(site.zone()).toLocalDate();
        Catalogue catalogue = catalogues.current();
        Stream<Choice> spaces = catalogue.spaces(site).stream()
                .filter(space -> space.kind() != SpaceKind.EQUIPMENT && !space.kind().tenancy())
                .filter(space -> space.offeredOnOrAfter(today) && (space.audience() != Audience.STAFF || viewer.staffAt(site.id())))
                .map(space -> Choice.of(space.key(), Telling.space(catalogue, space).in(words)));
        List<Space> lent = lent(draft, today);
        Map<Long, Integer> left = saying.left.of(
                lent.stream().collect(Collectors.toMap(Function.identity(), space -> drafts.lent(draft, typed, space))), saying.times.own(visit));
        List<FormView.Equipment> equipment = lent.stream()
                .map(space -> new FormView.Equipment(
                        space.key(), space.name().in(words), drafts.most(space), left.getOrDefault(space.id(), drafts.most(space))))
                .toList();
        List<Vocabulary> vocabularies = purposes.vocabularies(site, today);
        return new FormView.Choices(
                Stream.concat(Stream.of(Choice.of("", words.get("booking.form.add.choose-space"))), spaces).toList(),
                several(draft, words),
                equipment,
                purposes(vocabularies, words),
                classes(vocabularies, words),
                names(visit, typed));
    }

    /// What can still be borrowed with what is chosen.
    private List<Space> lent(Draft draft, LocalDate today) {
        return drafts.equipment(draft).stream().filter(space -> space.offeredOnOrAfter(today)).toList();
    }

    /// The fields of the form in which a number is asked for that spaces and times depend on.
    Set<String> amounts(BookFlow.Visit visit, Draft draft) {
        LocalDate today = visit.page().now().atZone(visit.site().zone()).toLocalDate();
        Stream<String> spaces = Stream.concat(drafts.several(draft).stream(), lent(draft, today).stream()).map(BookingRefusal::amount);
        return Stream.concat(Stream.of(BookingRefusal.SETUP, BookingRefusal.REMOVAL), spaces).collect(Collectors.toSet());
    }

    /// What must be corrected, with what can be done: each refusal at the fields that `places` gives for it and its words.
    static FormErrors errors(List<BookingRefusal> refusals, Words words, BiFunction<BookingRefusal, Wrong, List<String>> places) {
        FormErrors errors = FormErrors.none();
        Map<String, Set<Wrong>> said = new LinkedHashMap<>();
        for (BookingRefusal refusal : refusals.stream().sorted(Comparator.comparingInt(FormViews::place)).toList()) {
            Wrong wrong = Wrong.of(words, refusal);
            places.apply(refusal, wrong).forEach(field -> said.computeIfAbsent(field, _ -> new LinkedHashSet<>()).add(wrong));
        }
        for (Map.Entry<String, Set<Wrong>> field : said.entrySet()) {
            errors = errors.with(field.getKey(), field.getValue().stream().reduce((one, other) -> one.and(other, words.language())).orElseThrow());
        }
        return errors;
    }

    /// Where a refusal's field stands on the form.
    private static int place(BookingRefusal refusal) {
        int at = ORDER.indexOf(refusal.field().replaceFirst("^(qty|date)-.*", "$1"));
        return at < 0 ? 0 : at;
    }

    private static List<Choice> purposes(List<Vocabulary> vocabularies, Words words) {
        Map<String, Label> all = new LinkedHashMap<>();
        vocabularies.forEach(one -> one.purposes().forEach(all::putIfAbsent));
        Choice general = new Choice(Particulars.GENERAL, words.get("booking.purpose.general"), "");
        return Stream.concat(Stream.of(general), choices(all, words)).toList();
    }

    private static List<Choice> classes(List<Vocabulary> vocabularies, Words words) {
        Map<String, Label> all = new LinkedHashMap<>();
        vocabularies.forEach(one -> one.applicants().forEach(all::putIfAbsent));
        return all.size() < 2 ? List.of() : choices(all, words).toList();
    }

    private static Stream<Choice> choices(Map<String, Label> labels, Words words) {
        return labels.entrySet().stream().map(entry -> Choice.of(entry.getKey(), entry.getValue().in(words)));
    }

    private List<Choice> names(BookFlow.Visit visit, Typed typed) {
        Viewer viewer = visit.viewer();
        Words words = visit.page().words();
        Stream<Choice> lost = lost(visit, typed).stream().map(name -> Choice.of(typed.value("as"), words.get("booking.form.as.lost", name)));
        Stream<Choice> theirs = viewer.memberships().stream().map(one -> Choice.of(one.ref(), one.name()));
        return Stream.of(lost, theirs, Stream.of(Choice.of("", words.get("booking.form.as.private", viewer.name())))).flatMap(one -> one).toList();
    }
}
