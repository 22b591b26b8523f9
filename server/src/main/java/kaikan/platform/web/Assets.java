package kaikan.platform.web;

import jakarta.inject.Singleton;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;

/// The files that pages need: our own under `static/`, and the few we take from libraries. Each has an address with the hash of its
/// content, so that a browser may keep it for ever and still gets the new one at once.
@Singleton
public final class Assets {
    /// Where all addresses of files begin.
    public static final String ROOT = "/static/";

    private static final Pattern NAME = Pattern.compile("[a-z0-9][a-z0-9-]*(\\.[a-z0-9-]+|/[a-z0-9][a-z0-9-]*)*");
    private static final Map<String, String> LIBRARIES = Map.of("htmx.js", "META-INF/resources/webjars/htmx.org/2.0.10/dist/htmx.min.js");

    private final Map<String, Optional<Asset>> known = new ConcurrentHashMap<>();

    /// The address of the file with that name under `static/`.
    ///
    /// @throws IllegalArgumentException when there is no such file
    public String address(String name) {
        Asset asset = find(name).orElseThrow(() -> new IllegalArgumentException("There is no file static/" + name));
        return asset.address();
    }

    /// The file with that name, if there is one.
    Optional<Asset> find(String name) {
        Optional<Asset> found = known.get(name);
        if (found != null) {
            return found;
        }
        if (!NAME.matcher(name).matches()) {
            return Optional.empty();
        }
        found = read(name);
        if (found.isPresent()) {
            known.put(name, found);
        }
        return found;
    }

    private static Optional<Asset> read(String name) {
        String resource = LIBRARIES.getOrDefault(name, "static/" + name);
        try (InputStream stream = Assets.class.getClassLoader().getResourceAsStream(resource)) {
            return stream == null ? Optional.empty() : Optional.of(Asset.of(name, stream.readAllBytes()));
        } catch (IOException e) {
            throw new UncheckedIOException("The file " + resource + " cannot be read", e);
        }
    }
}
