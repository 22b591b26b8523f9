package kaikan.booking.availability.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import java.util.Map;
import java.util.Objects;
import java.util.zip.CRC32C;
import kaikan.member.web.Guest;
import kaikan.platform.web.Html;
import kaikan.platform.web.Page;

/// Answers with a page that a browser may keep as long as it asks each time whether it is still the same. What somebody signed in sees is
/// kept by nobody.
final class Fresh {
    private Fresh() {}

    static MutableHttpResponse<byte[]> ok(HttpRequest<?> request, Page page, Drawing drawing) {
        MutableHttpResponse<byte[]> response = Html.ok(page, drawing.template, drawing.params);
        if (Guest.of(request).signedIn()) {
            return response;
        }
        String tag = tag(Objects.requireNonNull(response.body()));
        boolean same = tag.equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH));
        MutableHttpResponse<byte[]> answer = same ? HttpResponse.notModified() : response;
        answer.getHeaders().set(HttpHeaders.CACHE_CONTROL, "private, no-cache");
        answer.getHeaders().set(HttpHeaders.VARY, "Cookie, Accept-Language");
        answer.getHeaders().set(HttpHeaders.ETAG, tag);
        return answer;
    }

    /// What is drawn with what.
    record Drawing(String template, Map<String, ?> params) {}

    private static String tag(byte[] body) {
        CRC32C sum = new CRC32C();
        sum.update(body);
        return "W/\"" + Long.toHexString(sum.getValue()) + "-" + Integer.toHexString(body.length) + "\"";
    }
}
