package kaikan.platform.web;

import gg.jte.Content;
import gg.jte.ContentType;
import gg.jte.TemplateEngine;
import gg.jte.html.OwaspHtmlTemplateOutput;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.cookie.Cookie;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import kaikan.platform.text.Language;

/// Draws pages. Templates are compiled with the build; what does not change in them is bytes already.
public final class Html {
    private static final TemplateEngine ENGINE = TemplateEngine.createPrecompiled(ContentType.Html);

    private Html() {}

    /// The page drawn by `template` (`booking/form` is `src/main/jte/booking/form.jte`), status 200.
    ///
    /// @param params the template's parameters besides `page`
    public static MutableHttpResponse<byte[]> ok(Page page, String template, Map<String, ?> params) {
        return status(HttpStatus.OK, page, template, params);
    }

    /// The page drawn by a template that needs only `page`, status 200.
    public static MutableHttpResponse<byte[]> ok(Page page, String template) {
        return ok(page, template, Map.of());
    }

    /// The page drawn by `template` with the given status: 422 for a form to be corrected, 409 for what is no longer possible.
    public static MutableHttpResponse<byte[]> status(HttpStatus status, Page page, String template, Map<String, ?> params) {
        byte[] body = render(page, template, params);
        MutableHttpResponse<byte[]> response = HttpResponse.<byte[]>status(status)
                .header("Content-Type", "text/html; charset=utf-8")
                .header("Cache-Control", page.badge() == null ? "private, no-cache" : "no-store")
                .header("Content-Language", page.language().htmlLang())
                .body(body);
        return remember(page, response);
    }

    /// Sends the browser to another page after a form was accepted (303), so that "reload" does not send it again.
    public static MutableHttpResponse<byte[]> seeOther(String path) {
        return HttpResponse.<byte[]>status(HttpStatus.SEE_OTHER).headers(headers -> headers.location(URI.create(path)));
    }

    /// The drawn page, for what is not a response: mail, live updates, tests.
    public static byte[] render(Page page, String template, Map<String, ?> params) {
        Map<String, Object> all = new HashMap<>(params);
        all.put("page", page);
        PageBytes bytes = new PageBytes();
        boolean easy = page.language() == Language.EASY;
        ENGINE.render(template + ".jte", all, easy ? new RubyOutput(bytes) : new OwaspHtmlTemplateOutput(bytes));
        return bytes.all();
    }

    /// What `template` draws, to stand within the page of another room.
    public static Content part(Page page, String template, Map<String, ?> params) {
        String html = new String(render(page, template, params), StandardCharsets.UTF_8);
        return output -> output.writeContent(html);
    }

    private static MutableHttpResponse<byte[]> remember(Page page, MutableHttpResponse<byte[]> response) {
        Cookie csrf = page.visit().csrf().cookieToSet();
        if (csrf != null) {
            response.cookie(csrf);
        }
        Language asked = page.visit().languageAskedFor();
        if (asked != null) {
            response.cookie(LanguageChoice.cookie(asked));
        }
        return response;
    }
}
