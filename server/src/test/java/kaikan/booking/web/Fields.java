package kaikan.booking.web;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// The fields of a form, as a browser without JavaScript sends them.
final class Fields {
    private static final Pattern HIDDEN = Pattern.compile("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"");

    private Fields() {}

    /// The hidden fields of a page, but for its token.
    static List<Map.Entry<String, String>> hidden(HttpResponse<String> page) {
        List<Map.Entry<String, String>> fields = new ArrayList<>();
        Matcher matcher = HIDDEN.matcher(page.body());
        while (matcher.find()) {
            if (!matcher.group(1).equals("csrf")) {
                fields.add(Map.entry(matcher.group(1), matcher.group(2)));
            }
        }
        return fields;
    }

    /// The fields and more, name and value in turn.
    static List<Map.Entry<String, String>> with(List<Map.Entry<String, String>> fields, String... more) {
        List<Map.Entry<String, String>> all = new ArrayList<>(fields);
        for (int i = 0; i < more.length; i += 2) {
            all.add(Map.entry(more[i], more[i + 1]));
        }
        return all;
    }
}
