package kaikan.facility.web;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import kaikan.facility.CatalogueRefusal;
import kaikan.facility.Entry;
import kaikan.platform.web.FormErrors;
import org.jspecify.annotations.Nullable;

/// A form of the catalogue as a template draws it: what stands in its fields and what is said about them.
///
/// @param isNew whether something is added rather than changed
/// @param values field name to what stands in it
/// @param errors what must be corrected
/// @param refusal why it was not saved; null if it was not tried or must only be corrected
/// @param now where somebody else was faster: what stands in the register now, and what was typed
public record EditForm(
        boolean isNew, Map<String, String> values, FormErrors errors, @Nullable CatalogueRefusal refusal, List<Difference> now) {
    /// A field on which register and form differ.
    public record Difference(String field, String stored, String typed) {}

    /// An untouched form for changing something, for pages of other rooms.
    public static EditForm open(Map<String, String> values) {
        return fresh(false, values);
    }

    /// An untouched form.
    static EditForm fresh(boolean isNew, Map<String, String> values) {
        return new EditForm(isNew, values, FormErrors.none(), null, List.of());
    }

    /// A form that comes back with what must be corrected.
    static EditForm wrong(boolean isNew, Map<String, String> values, FormErrors errors) {
        return new EditForm(isNew, values, errors, null, List.of());
    }

    /// A form that comes back because it was refused.
    static EditForm refused(boolean isNew, Map<String, String> values, CatalogueRefusal refusal) {
        return new EditForm(isNew, values, FormErrors.none(), refusal, List.of());
    }

    /// The same with what somebody else has made of it meanwhile. Sent again, the form overwrites that knowingly.
    EditForm against(Entry stored, Entry typed) {
        Map<String, String> wanted = typed.facts();
        List<Difference> differences = new ArrayList<>();
        stored.facts().forEach((field, value) -> {
            if (!value.equals(wanted.get(field))) {
                differences.add(new Difference(field, value, wanted.getOrDefault(field, "")));
            }
        });
        Map<String, String> again = new HashMap<>(values);
        again.put("version", Long.toString(stored.version()));
        return new EditForm(isNew, again, errors, refusal, differences);
    }

    /// The same with what must be corrected besides.
    EditForm with(FormErrors more) {
        return new EditForm(isNew, values, errors.with(more), refusal, now);
    }

    /// The same with the differences said otherwise.
    EditForm with(List<Difference> said) {
        return new EditForm(isNew, values, errors, refusal, said);
    }

    /// What stands in a field; an empty text for none.
    public String value(String field) {
        return values.getOrDefault(field, "");
    }

    /// The words in a field that takes several.
    public Set<String> chosen(String field) {
        return new HashSet<>(Arrays.asList(value(field).split(" ")));
    }

    /// Whether that is the field's value.
    public boolean is(String field, String value) {
        return value(field).equals(value);
    }
}
