package kaikan.platform.web;

import io.micronaut.http.HttpRequest;

/// What the forms of a browser are tied to: whoever is signed in there. The room that knows people is a bean of it.
public interface Bond {
    /// A secret that is another for every sign-in, read from the request alone; empty while nobody is signed in.
    String of(HttpRequest<?> request);

    /// The secret of the sign-in before, which opens nothing any more; empty where no form of that time may be let in. One that is let in is
    /// an [EarlierForm].
    String before(HttpRequest<?> request);
}
