package kaikan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaikan.device.DemoDevices;
import kaikan.testing.Demonstration;
import kaikan.testing.Form;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/// Whatever staff paste into a field, the house answers with a sentence and keeps what they typed: in each text field of each of their
/// forms in turn, the others being filled in well.
@Tag("database")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class StaffFormsTest {
    private static final Pattern FORM = Pattern.compile("<form[^>]*method=\"post\"[^>]*action=\"(/staff/[^\"]+)\"[^>]*>(.*?)</form>", Pattern.DOTALL);
    private static final Pattern TYPED = Pattern.compile("<textarea([^>]*)>|<input([^>]*)>");
    private static final Pattern NAME = Pattern.compile("\\bname=\"([^\"]+)\"");
    private static final Set<String> CHOSEN = Set.of("hidden", "radio", "checkbox", "submit", "button", "file");
    /// What leads nowhere but away from the form, and texts that a code or a search may be as long as it likes.
    private static final List<String> FREE = List.of("/scan code", "/style ");
    private static final String LONG = "長".repeat(3_000);
    private static final String DIGITS = "1".repeat(3_000);

    private final Lobby lobby = Lobby.open();
    private final Http staff;
    private final List<String> wrong = new ArrayList<>();
    private final Set<String> tried = new TreeSet<>();

    StaffFormsTest() {
        Demonstration.rules(lobby.server());
        lobby.bean(DemoDevices.class).load();
        long person = lobby.person("何でも 係");
        lobby.run("INSERT INTO site_role (person_id, site_id, role, granted_at) VALUES (" + person + ", 0, 'ADMINISTRATOR', UTC_TIMESTAMP(6))");
        staff = lobby.browser(person);
    }

    @AfterAll
    void close() {
        staff.close();
        lobby.close();
    }

    @Test
    void noTextIsTooLongForAFormOfTheStaff() {
        long known = lobby.person("高橋 研二");
        lobby.booking(known, lobby.space(lobby.site("hits"), "training"), Lobby.today(lobby.site("hits"), 13, 15));
        String person = lobby.text("SELECT ref FROM person WHERE id = " + known);
        String booking = lobby.text("SELECT ref FROM booking WHERE person_id = " + known);
        long called = lobby.person("電話の者");
        lobby.run("UPDATE person SET account_key = NULL WHERE id = " + called);
        lobby.booking(called, lobby.space(lobby.site("hits"), "training"), Lobby.today(lobby.site("hits"), 16, 17));
        String card = lobby.text("SELECT ref FROM person WHERE id = " + called);
        staff.get("/staff/tenancies/hits/new");
        staff.post("/staff/tenancies/hits/new", Map.of(
                "space", "mco-5", "kind", "ORGANISATION", "name", "入居の会", "from", "2030-04-01", "monthly", "27500", "tax", "INCLUDED",
                "reason", "入居の申込み"));
        String tenancy = lobby.text("SELECT ref FROM tenancy");
        String meter = lobby.text("SELECT code FROM energy_meter LIMIT 1");
        List.of(
                "/staff/tenancies/hits/new", "/staff/tenancies/hits/t/" + tenancy, "/staff/occupancy/hits",
                "/staff/closures?site=bigpalette",
                "/staff/closures?site=bigpalette&space=hall-a&first=2027-01-15&last=2027-01-15&cause=MAINTENANCE&note=x&do=preview",
                "/staff/machines/hits", "/staff/machines/hits/MC-1", "/staff/machines/hits/MC-1?who=高橋",
                "/staff/energy/hits/meters/new", "/staff/energy/hits/meters/" + meter, "/staff/energy/hits/co2", "/staff/kiosks/hits",
                "/staff/catalogue/owners/new", "/staff/catalogue/sites/new", "/staff/catalogue/sites/hits/edit",
                "/staff/catalogue/sites/hits/spaces/new", "/staff/catalogue/sites/hits/spaces/training", "/staff/catalogue/sites/hits/units/new",
                "/staff/people/" + person, "/staff/people/" + card + "/card",
                "/staff/visits/hits", "/staff/visits/hits/limit",
                "/staff/bookings/new?site=bigpalette&item=small-1,2027-01-15,13:00,17:00",
                "/staff/bookings/" + booking, "/staff/bookings/" + booking + "/relinquish")
                .forEach(this::walk);
        HttpResponse<String> closure = staff.post("/staff/closures", Map.of(
                "site", "bigpalette", "space", "hall-a", "first", LONG, "last", DIGITS, "from", LONG, "to", DIGITS, "note", LONG, "do", "close"));
        assertEquals(422, closure.statusCode());
        List.of("first", "last", "from", "to", "note").forEach(field -> assertTrue(closure.body().contains("<a href=\"#" + field + "\">"), field));
        assertTrue(tried.size() > 90, () -> tried.size() + " fields only: " + tried);
        assertEquals("", String.join("\n", wrong));
    }

    private void walk(String path) {
        HttpResponse<String> page = read(staff.get(path.replace("高橋", "%E9%AB%98%E6%A9%8B")));
        if (page.statusCode() != 200) {
            wrong.add(path + " is " + page.statusCode());
            return;
        }
        Matcher form = FORM.matcher(page.body());
        while (form.find()) {
            String action = form.group(1);
            List<String> fields = texts(form.group(2));
            fields.stream().filter(field -> FREE.stream().noneMatch((action + " " + field)::endsWith)).forEach(field -> {
                for (String text : List.of(LONG, DIGITS)) {
                    if (tried.add(action + " " + field + " " + text.charAt(0))) {
                        send(new Target(page, action, fields), field, text);
                    }
                }
            });
        }
    }

    /// A form of a page, and its text fields.
    private record Target(HttpResponse<String> page, String action, List<String> fields) {}

    private void send(Target target, String field, String text) {
        Form form = Form.on(target.page, target.action);
        target.fields.forEach(other -> form.with(other, plausible(other)));
        HttpResponse<String> answer = read(staff.post(form.with(field, text)));
        boolean kept = answer.body().contains(text);
        boolean lost = answer.statusCode() >= 400 && !kept;
        boolean taken = answer.statusCode() == 303 && text.equals(LONG);
        if (answer.statusCode() >= 500 || lost || taken) {
            wrong.add(target.action + " " + field + " " + text.charAt(0) + " → " + answer.statusCode() + (kept ? "" : " and nothing kept"));
        }
    }

    /// The form of a booking and a search show what was typed at an address of their own.
    private HttpResponse<String> read(HttpResponse<String> answer) {
        String next = answer.headers().firstValue("Location").orElse("");
        return answer.statusCode() == 303 && (next.contains("draft=") || next.contains("search=")) ? staff.get(next) : answer;
    }

    private static String plausible(String field) {
        return switch (field) {
            case String name when name.matches("(from|until|first|last|day|date|at|on|.*_from|.*_until|withdrawn|.*day)") -> "2027-01-15";
            case String name when name.contains("mail") -> "who@example.org";
            case String name when name.contains("phone") || name.equals("telephone") -> "024-000-0000";
            case String name when name.matches(".*(key|code|serial)") -> "a-1";
            case String name when name.startsWith("unit_") -> "";
            case String name when name.matches(".*(people|capacity|amount|area|monthly|limit|value|factor|worth|year|count|stand|places).*") -> "1";
            case String _ -> "語";
        };
    }

    private static List<String> texts(String form) {
        List<String> names = new ArrayList<>();
        Matcher field = TYPED.matcher(form);
        while (field.find()) {
            String attributes = field.group(1) != null ? field.group(1) : field.group(2);
            Matcher type = Pattern.compile("\\btype=\"([^\"]+)\"").matcher(attributes);
            Matcher name = NAME.matcher(attributes);
            if (name.find() && !(type.find() && CHOSEN.contains(type.group(1)))) {
                names.add(name.group(1));
            }
        }
        return names;
    }
}
