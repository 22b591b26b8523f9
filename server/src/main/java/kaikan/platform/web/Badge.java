package kaikan.platform.web;

import io.micronaut.http.HttpRequest;
import org.jspecify.annotations.Nullable;

/// Tells the frame who is signed in. The feature that knows people implements it; without it no page offers to sign in.
public interface Badge {
    /// The name to show; `null` when nobody is signed in. May read the database: it is asked where blocking is allowed.
    @Nullable String nameOf(HttpRequest<?> request);

    /// The key of what is told in the head of this page to whoever was led to it by the way in; `null` for nothing.
    @Nullable String newsOf(HttpRequest<?> request);
}
