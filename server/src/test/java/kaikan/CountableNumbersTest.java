package kaikan;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import kaikan.testing.Http;
import kaikan.testing.Lobby;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/// No form of the staff carries the number of a row, which anybody could count: whoever walks through the demonstration's pages from their
/// first one meets keys and references only.
@Tag("database")
class CountableNumbersTest {
    private static final int OF_A_KIND = 4;
    private static final Pattern LINK = Pattern.compile("<a [^>]*href=\"(/(?:staff|organisations|bookings)[^\"#]*)");
    private static final Pattern PART = Pattern.compile("<(select|input|button|textarea|option)\\b([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("\\b(name|value|type)=\"([^\"]*)\"");
    /// The second of two times of a day, the lines of the days on which a house is closed, and units by their keys, some of which end in a
    /// number that stands at the door.
    private static final Pattern LINES = Pattern.compile("[a-z]+_(?:from|to)_[12]|(?:yearly|nth|weekly|closed)_.*|unit_[a-z].*");
    /// What is a number by its nature: a version by which a second editor is noticed, minutes, a year, a count, kWh a pulse.
    private static final Set<String> NUMBERS = Set.of("version", "step", "year", "length", "weeks", "minutes", "last", "duration", "unit");

    private final Set<String> found = new TreeSet<>();
    private final Map<String, Integer> kinds = new HashMap<>();
    private final Set<String> seen = new HashSet<>();
    private final Deque<String> ahead = new ArrayDeque<>();
    private int forms;

    @Test
    void noFormOfTheStaffCarriesTheNumberOfARow() {
        try (Lobby lobby = Lobby.with(Map.of("kaikan.demo", "true")); Http staff = administrator(lobby)) {
            ahead.addAll(List.of("/staff", "/staff/people", "/staff/catalogue", "/staff/roles", "/staff/queue"));
            for (var site : List.of("bigpalette", "hits")) {
                ahead.addAll(List.of(
                        "/staff/catalogue/sites/" + site, "/staff/catalogue/sites/" + site + "/spaces/new", "/staff/machines/" + site,
                        "/staff/visits/" + site, "/staff/kiosks/" + site, "/staff/energy/" + site + "/meters", "/staff/tenancies/" + site));
            }
            for (String wanted = ahead.poll(); wanted != null; wanted = ahead.poll()) {
                walk(staff, wanted);
            }
            assertTrue(forms > 300, () -> forms + " fields only, on " + kinds);
            for (String kind : Set.of("/staff/people/*", "/staff/catalogue/sites/*/spaces/*", "/staff/machines/*/*", "/staff/bookings/*")) {
                assertTrue(kinds.containsKey(kind), () -> kind + " is not among " + new TreeSet<>(kinds.keySet()));
            }
            assertEquals("", String.join("\n", found));
        }
    }

    private static Http administrator(Lobby lobby) {
        long person = lobby.person("数を 数える人");
        lobby.run("INSERT INTO site_role (person_id, site_id, role, granted_at) VALUES (" + person + ", 0, 'ADMINISTRATOR', UTC_TIMESTAMP(6))");
        return lobby.browser(person);
    }

    private void walk(Http staff, String path) {
        String kind = kind(path);
        if (!seen.add(path) || kinds.merge(kind, 1, Integer::sum) > OF_A_KIND) {
            return;
        }
        HttpResponse<String> page = staff.get(path);
        if (!page.headers().firstValue("Content-Type").orElse("").startsWith("text/html")) {
            return;
        }
        if (path.replaceFirst("\\?.*", "").matches(".*/\\d+(/.*)?")) {
            found.add(kind + ": its address " + path);
        }
        Matcher link = LINK.matcher(page.body());
        while (link.find()) {
            ahead.add(link.group(1).replace("&amp;", "&"));
        }
        fields(kind, page.body());
    }

    /// An address without what tells one page of a kind from another.
    private static String kind(String path) {
        String[] parts = path.replaceFirst("\\?.*", "").split("/");
        StringBuilder kind = new StringBuilder();
        for (int i = 1; i < parts.length; i++) {
            boolean word = (i <= 2 && parts[1].equals("staff")) || parts[i].matches("sites|spaces|units|owners|meters|new|edit|delete|t|card");
            kind.append('/').append(i == 1 || word ? parts[i] : "*");
        }
        return kind.toString();
    }

    private void fields(String kind, String body) {
        Matcher part = PART.matcher(body);
        String list = "";
        while (part.find()) {
            Map<String, String> said = new HashMap<>();
            Matcher attribute = ATTRIBUTE.matcher(part.group(2));
            while (attribute.find()) {
                said.put(attribute.group(1), attribute.group(2));
            }
            String element = part.group(1);
            list = element.equals("select") ? said.getOrDefault("name", "") : list;
            String name = element.equals("option") ? list : said.getOrDefault("name", "");
            forms++;
            if (name.matches(".*[_-]\\d+(-.*)?") && !LINES.matcher(name).matches()) {
                found.add(kind + ": a field " + name);
            }
            boolean chosen = element.equals("option") || element.equals("button") || said.getOrDefault("type", "").matches("hidden|radio|checkbox");
            if (chosen && said.getOrDefault("value", "").matches("\\d+") && !NUMBERS.contains(name) && !LINES.matcher(name).matches()) {
                found.add(kind + ": " + name + " = " + said.get("value"));
            }
        }
    }
}
