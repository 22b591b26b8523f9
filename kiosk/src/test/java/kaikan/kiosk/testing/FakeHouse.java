package kaikan.kiosk.testing;

import java.math.BigDecimal;
import java.security.KeyPair;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import kaikan.protocol.Co2Factor;
import kaikan.protocol.DeviceConfig;
import kaikan.protocol.Doors;
import kaikan.protocol.Ed25519;
import kaikan.protocol.ExitNumbers;
import kaikan.protocol.HolderKind;
import kaikan.protocol.Machine;
import kaikan.protocol.MachineLabel;
import kaikan.protocol.MachineState;
import kaikan.protocol.Manifest;
import kaikan.protocol.Meter;
import kaikan.protocol.Name;
import kaikan.protocol.Opening;
import kaikan.protocol.PassEntry;
import kaikan.protocol.PassId;
import kaikan.protocol.PassKey;
import kaikan.protocol.PassKeys;
import kaikan.protocol.PassSigner;
import kaikan.protocol.PassText;
import kaikan.protocol.Place;
import kaikan.protocol.Present;
import kaikan.protocol.Revocations;
import kaikan.protocol.Site;
import kaikan.protocol.SpaceUse;
import kaikan.protocol.Terms;
import kaikan.protocol.WalkInForm;
import kaikan.protocol.Window;
import org.jspecify.annotations.Nullable;

/// A house with passes of every kind, as a server would describe it.
public final class FakeHouse {
    public static final ZoneId TOKYO = ZoneId.of("Asia/Tokyo");
    public static final Site SITE = new Site(
            6, "bigpalette", new Name("ビッグパレットふくしま", "Big Palette Fukushima", "ビッグパレットふくしま"), TOKYO);
    public static final Site OTHER = new Site(
            1, "hits", new Name("日立地区産業支援センター", "Hitachi Area Industry Support Centre", "日立地区産業支援《ひたちちくさんぎょうしえん》センター"), TOKYO);
    public static final String HOST = "kaikan.example.jp";

    private final KeyPair keys = Ed25519.newKeyPair();
    private final PassSigner signer = new PassSigner(1, keys.getPrivate());
    private final Instant now;
    private final List<PassEntry> entries = new ArrayList<>();
    private final Set<PassId> revoked = new HashSet<>();
    private final List<Present> inside = new ArrayList<>();
    private final Map<String, Terms> terms = new HashMap<>();
    private ExitNumbers exitNumbers = ExitNumbers.of(0);
    private Duration keysCount = Duration.ofDays(1_000);
    private @Nullable Opening opening;
    private @Nullable Integer capacity;
    private @Nullable Doors doors;
    private List<Place> places = List.of();
    private @Nullable DeviceConfig config;

    public FakeHouse(Instant now) {
        this.now = now.truncatedTo(ChronoUnit.SECONDS);
    }

    /// The text of a pass that nobody listed.
    public String unlisted(int site, Window window) {
        return PassText.address(HOST, signer.sign(PassId.next(), site, window));
    }

    /// The text of a listed pass for one person, usable from an hour ago for two hours.
    public String listed(String holder) {
        return listed(holder, current(), PassEntry.Standing.VALID, 1);
    }

    /// The text of a listed pass.
    public String listed(String holder, Window time, PassEntry.Standing standing, int limit) {
        PassId id = PassId.next();
        Name hall = new Name("コンベンションホール", "Convention Hall", "コンベンションホール");
        Name way = new Name("右へ 40m、つきあたりです。", "40 m to the right, at the end.", "右《みぎ》へ 40m です。");
        Name title = new Name("経営者セミナー", "Seminar for managers", "経営者《けいえいしゃ》セミナー");
        entries.add(new PassEntry(
                id, limit > 1 ? HolderKind.GROUP : HolderKind.GUEST, holder, "P-" + holder, "B", title,
                List.of(new SpaceUse(hall, way, time)), 30, standing, limit, null));
        return PassText.address(HOST, signer.sign(id, SITE.number(), time.openedEarlierBy(30)));
    }

    /// The text of a staff badge: of the house with all its rooms, for a year, signed at that site.
    public String badge(String holder, int site) {
        PassId id = PassId.next();
        Window year = new Window(now.minus(Duration.ofDays(1)), now.plus(Duration.ofDays(365)));
        entries.add(new PassEntry(
                id, HolderKind.STAFF, holder, "P-" + holder, "", new Name("", ""),
                List.of(new SpaceUse(SITE.name(), new Name("", ""), year, SpaceUse.Kind.HOUSE)), 0, PassEntry.Standing.VALID, 1, null));
        return PassText.address(HOST, signer.sign(id, site, year));
    }

    /// From now on the booking of this holder's listed passes is cancelled, and the passes are taken back with it.
    public void cancel(String holder) {
        entries.replaceAll(entry -> entry.holder().equals(holder) ? entry.cancelled() : entry);
        entries.stream().filter(entry -> entry.standing() == PassEntry.Standing.CANCELLED).map(PassEntry::pass).forEach(revoked::add);
    }

    /// The text of a pass for one person whose booking was moved since it was signed.
    public String moved(String holder, Window before, Window after) {
        listed(holder, after, PassEntry.Standing.VALID, 1);
        return PassText.address(HOST, signer.sign(entries.getLast().pass(), SITE.number(), before.openedEarlierBy(30)));
    }

    /// The text of such a pass as a server signs it that keeps the old time in it.
    public String signedForBoth(String holder, Window before, Window after) {
        listed(holder, after, PassEntry.Standing.VALID, 1);
        Instant from = before.from().isBefore(after.from()) ? before.from() : after.from();
        Instant to = before.to().isAfter(after.to()) ? before.to() : after.to();
        return PassText.address(HOST, signer.sign(entries.getLast().pass(), SITE.number(), new Window(from, to).openedEarlierBy(30)));
    }

    /// The text of a listed pass for one person on several days, in order.
    public String onDays(String holder, Window... days) {
        PassId id = PassId.next();
        Name room = new Name("研修室", "Training Room");
        entries.add(new PassEntry(
                id, HolderKind.GUEST, holder, "P-" + holder, "B", new Name("", ""),
                Stream.of(days).map(day -> new SpaceUse(room, new Name("", ""), day)).toList(), 30, PassEntry.Standing.VALID, 1, null));
        Window signed = new Window(days[0].from(), days[days.length - 1].to()).openedEarlierBy(30);
        return PassText.address(HOST, signer.sign(id, SITE.number(), signed));
    }

    /// The text of a listed pass of a company's booking, for one person.
    public String ofCompany(String holder, String company) {
        PassId id = PassId.next();
        SpaceUse use = new SpaceUse(new Name("研修室", "Training Room"), new Name("", ""), current());
        entries.add(new PassEntry(
                id, HolderKind.ORGANISER, holder, "P-" + holder, "B", new Name("", ""), List.of(use), 30, PassEntry.Standing.VALID, 1, company));
        return PassText.address(HOST, signer.sign(id, SITE.number(), current().openedEarlierBy(30)));
    }

    /// Somebody's pass for a room of that name, to which nobody wrote a way.
    public String toRoom(String holder, String room) {
        return booked(holder, new SpaceUse(new Name(room, room), new Name("", ""), current()));
    }

    /// Somebody's pass for these.
    public String booked(String holder, SpaceUse... uses) {
        PassId id = PassId.next();
        entries.add(new PassEntry(
                id, HolderKind.GUEST, holder, "P-" + holder, "B", new Name("", ""), List.of(uses), 30, PassEntry.Standing.VALID, 1, null));
        return PassText.address(HOST, signer.sign(id, SITE.number(), current().openedEarlierBy(30)));
    }

    /// The pass of a group for these.
    public String group(String holder, int people, SpaceUse... uses) {
        PassId id = PassId.next();
        entries.add(new PassEntry(
                id, HolderKind.GROUP, holder, "", "B", new Name("", ""), List.of(uses), 30, PassEntry.Standing.VALID, people, null));
        return PassText.address(HOST, signer.sign(id, SITE.number(), current().openedEarlierBy(30)));
    }

    /// Somebody who is inside already.
    public void alreadyInside(String name, String company) {
        inside.add(new Present(
                "V-" + name, null, name, company, HolderKind.TENANT, List.of(new Name("小会議室 3", "Small Meeting Room 3")),
                now.minusSeconds(5_000), null, null));
    }

    /// Somebody came in by another door, so many seconds ago, with the pass that was listed last.
    public void cameIn(String door, long secondsAgo) {
        PassEntry entry = entries.getLast();
        inside.add(new Present(
                "V-" + inside.size(), entry.pass(), entry.holder(), "", entry.kind(), List.of(), now.minusSeconds(secondsAgo), null,
                new Name(door, door)));
    }

    /// From now on the staff wants this device to behave so.
    public void wants(long version, String settings) {
        config = new DeviceConfig(version, settings);
    }

    /// From now on the house says what this door and the others are called.
    public void has(String here, Doors.Neighbour... others) {
        doors = new Doors(here, List.of(others));
    }

    /// From now on the door is that of this room, and there are doors of these others; the house's where there is none.
    public void standsAt(String code, Place... all) {
        doors = new Doors(code.isEmpty() ? "正面玄関" : code, List.of(), code.isEmpty() ? null : code);
        places = List.of(all);
    }

    /// From now on the key that signed the passes counts no more.
    public void endKeys() {
        keysCount = Duration.ofSeconds(1);
    }

    /// From now on a machine is used on these terms.
    public void terms(String machine, Terms machineTerms) {
        terms.put(machine, machineTerms);
    }

    /// The id of a pass, by its text.
    public PassId id(String pass) {
        return Objects.requireNonNull(new PassKeys(List.of(key())).check(pass, now).pass(), pass).id();
    }

    /// From now on the house holds so many people.
    public void holds(int people) {
        capacity = people;
    }

    /// From now on the door tells people without a pass these numbers.
    public void tell(ExitNumbers numbers) {
        exitNumbers = numbers;
    }

    /// From now on the house says when it is open, today and tomorrow.
    public void opens(Window... hours) {
        opening = new Opening(new Window(now.minus(Duration.ofHours(12)), now.plus(Duration.ofHours(36))), List.of(hours));
    }

    /// From an hour ago, for two hours.
    public Window current() {
        return new Window(now.minusSeconds(3_600), now.plusSeconds(3_600));
    }

    /// From an hour ago, until so many seconds from now.
    public Window endingIn(long seconds) {
        return new Window(now.minusSeconds(3_600), now.plusSeconds(seconds));
    }

    /// A window so many hours from now, two hours long.
    public Window inHours(long hours) {
        return new Window(now.plus(Duration.ofHours(hours)), now.plus(Duration.ofHours(hours + 2)));
    }

    /// The label of a machine.
    public static String label(String code) {
        return new MachineLabel(code).address(HOST);
    }

    /// The manifest now.
    public Manifest manifest(String version, long appliedThrough) {
        return new Manifest(
                version, now, appliedThrough, SITE, List.of(OTHER), capacity,
                List.of(key()),
                entries, new Revocations(1, revoked), machines(), List.of(new Meter("M-101", new Name("工作機械室", "Machine room"))),
                inside,
                new WalkInForm(
                        Set.of(WalkInForm.Question.COMPANY, WalkInForm.Question.HOST, WalkInForm.Question.PURPOSE),
                        List.of(new Name("見学", "Visit", "見学《けんがく》"), new Name("打合せ", "Meeting", "打《う》ち合《あ》わせ"),
                                new Name("相談", "Advice", "相談《そうだん》"),
                                new Name("納品・工事", "Delivery or repair", "荷物《にもつ》・工事《こうじ》"),
                                new Name("その他", "Other", "ほかの用《よう》")),
                        "2026-04", 30),
                new Co2Factor(new BigDecimal("0.521"), "example"), exitNumbers, opening, doors, places, config);
    }

    private PassKey key() {
        return PassKey.of(1, keys.getPublic(), new Window(now.minus(Duration.ofDays(400)), now.plus(keysCount)));
    }

    private List<Machine> machines() {
        return withoutTerms().stream()
                .map(machine -> new Machine(
                        machine.code(), machine.name(), machine.access(), machine.state(), machine.meter(), machine.yenPerHour(),
                        terms.get(machine.code())))
                .toList();
    }

    private static List<Machine> withoutTerms() {
        return List.of(
                new Machine(
                        "MC-1", new Name("マシニングセンタ 1号", "Machining centre 1"), Machine.Access.open(),
                        new MachineState.Free(), "M-101", 920L),
                new Machine(
                        "LASER-2", new Name("レーザー加工機", "Laser cutter"), new Machine.Access(Machine.Rule.QUALIFIED, Set.of(), Set.of("P-1")),
                        new MachineState.Free(), null, null),
                new Machine("SAW-4", new Name("丸のこ盤", "Circular saw"), Machine.Access.open(), new MachineState.Free(), null, null),
                new Machine(
                        "PRINT-3", new Name("3Dプリンター", "3D printer"), Machine.Access.open(),
                        new MachineState.OutOfOrder(new Name("ノズルを交換しています。", "The nozzle is being replaced.")), null, null));
    }
}
