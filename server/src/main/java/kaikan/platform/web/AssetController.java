package kaikan.platform.web;

import io.micronaut.http.HttpHeaders;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MutableHttpResponse;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import org.jspecify.annotations.Nullable;

/// Serves the files that pages need. An address with an old hash gets today's file, but may not keep it.
@Controller(Assets.ROOT)
final class AssetController {
    private final Assets assets;

    AssetController(Assets assets) {
        this.assets = assets;
    }

    @Get("/{hash}/{+name}")
    @Nullable HttpResponse<byte[]> file(HttpRequest<?> request, String name) {
        return assets.find(name).map(asset -> answer(request, asset)).orElse(null);
    }

    private static MutableHttpResponse<byte[]> answer(HttpRequest<?> request, Asset asset) {
        String tag = "\"" + asset.address().substring(Assets.ROOT.length(), Assets.ROOT.length() + 16) + "\"";
        String cache = request.getPath().equals(asset.address()) ? "public, max-age=31536000, immutable" : "no-cache";
        if (tag.equals(request.getHeaders().get(HttpHeaders.IF_NONE_MATCH))) {
            return HttpResponse.<byte[]>notModified().header(HttpHeaders.ETAG, tag).header(HttpHeaders.CACHE_CONTROL, cache);
        }
        boolean zipped = request.getHeaders().get(HttpHeaders.ACCEPT_ENCODING, String.class, "").contains("gzip")
                && asset.zipped().length < asset.bytes().length;
        MutableHttpResponse<byte[]> response = HttpResponse.ok(zipped ? asset.zipped() : asset.bytes())
                .header(HttpHeaders.CONTENT_TYPE, asset.mediaType())
                .header(HttpHeaders.ETAG, tag)
                .header(HttpHeaders.CACHE_CONTROL, cache)
                .header(HttpHeaders.VARY, HttpHeaders.ACCEPT_ENCODING);
        return zipped ? response.header(HttpHeaders.CONTENT_ENCODING, "gzip") : response;
    }
}
