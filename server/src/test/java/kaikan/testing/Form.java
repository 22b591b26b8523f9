package kaikan.testing;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A form of a page, as a browser without JavaScript sends it: the hidden fields, what stands in the others, and what is ticked.
public final class Form {
    private static final Pattern FIELD = Pattern.compile(
            "<input([^>]*)>|<textarea([^>]*)>(.*?)</textarea>|<select([^>]*)>(.*?)</select>", Pattern.DOTALL);
    private static final Pattern OPTION = Pattern.compile("<option([^>]*)>");
    private static final Pattern ATTRIBUTE = Pattern.compile("([a-z-]+)(?:=\"([^\"]*)\")?");

    private final String action;
    private final List<Map.Entry<String, String>> fields = new ArrayList<>();

    private Form(String action) {
        this.action = action;
    }

    /// The form of the page that goes to `action`.
    public static Form on(HttpResponse<String> page, String action) {
        Matcher found = Pattern.compile("<form[^>]* action=\"" + Pattern.quote(action) + "\"[^>]*>(.*?)</form>", Pattern.DOTALL)
                .matcher(page.body());
        if (!found.find()) {
            throw new AssertionError("There is no form to " + action + " on " + page.uri() + ": " + Http.text(page));
        }
        Form form = new Form(action);
        Matcher field = FIELD.matcher(found.group(1));
        while (field.find()) {
            form.read(field);
        }
        return form;
    }

    /// Where it goes.
    public String action() {
        return action;
    }

    /// Fills a field in; what stood in it is gone.
    public Form with(String name, String value) {
        fields.removeIf(field -> field.getKey().equals(name));
        fields.add(Map.entry(name, value));
        return this;
    }

    /// What stands in a field; empty where there is none.
    public String value(String name) {
        return fields.stream().filter(field -> field.getKey().equals(name)).map(Map.Entry::getValue).findFirst().orElse("");
    }

    /// Everything that is sent.
    public List<Map.Entry<String, String>> fields() {
        return List.copyOf(fields);
    }

    private void read(Matcher field) {
        if (field.group(1) != null) {
            input(field.group(1));
        } else if (field.group(2) != null) {
            add(value(field.group(2), "name"), field.group(3).strip());
        } else {
            add(value(field.group(4), "name"), chosen(field.group(5)));
        }
    }

    private void input(String attributes) {
        String type = value(attributes, "type");
        boolean box = type.equals("radio") || type.equals("checkbox");
        if (!value(attributes, "name").equals("csrf") && (!box || has(attributes, "checked"))) {
            add(value(attributes, "name"), value(attributes, "value"));
        }
    }

    /// The selected option, or the first one.
    private static String chosen(String options) {
        List<String> all = OPTION.matcher(options).results().map(option -> option.group(1)).toList();
        String first = all.isEmpty() ? "" : all.getFirst();
        return value(all.stream().filter(option -> has(option, "selected")).findFirst().orElse(first), "value");
    }

    private void add(String name, String value) {
        fields.add(Map.entry(name, Http.plain(value)));
    }

    private static boolean has(String attributes, String name) {
        return ATTRIBUTE.matcher(attributes).results().anyMatch(one -> one.group(1).equals(name));
    }

    private static String value(String attributes, String name) {
        return ATTRIBUTE.matcher(attributes).results()
                .filter(one -> one.group(1).equals(name) && one.group(2) != null)
                .map(one -> one.group(2))
                .findFirst()
                .orElse("");
    }
}
