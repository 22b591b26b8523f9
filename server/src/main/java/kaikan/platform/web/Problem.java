package kaikan.platform.web;

import io.micronaut.http.HttpStatus;
import java.util.LinkedHashMap;
import java.util.Map;
import kaikan.platform.text.Furigana;

/// A refusal or failure for programs, after RFC 9457.
///
/// @param code the stable code
/// @param title what was refused
/// @param detail by which rule, with the values at hand
/// @param next what can be done
/// @param link the address of what stands in the way; empty where nothing does that the reader may see
public record Problem(String code, String title, String detail, String next, String link) {
    /// Without such an address.
    public Problem(String code, String title, String detail, String next) {
        this(code, title, detail, next, "");
    }

    Map<String, Object> members(HttpStatus status) {
        Map<String, Object> members = new LinkedHashMap<>();
        members.put("type", "urn:kaikan:" + code);
        members.put("title", Furigana.inBrackets(title));
        members.put("status", status.getCode());
        members.put("detail", Furigana.inBrackets(detail));
        members.put("code", code);
        members.put("next", Furigana.inBrackets(next));
        if (!link.isEmpty()) {
            members.put("link", link);
        }
        return members;
    }
}
