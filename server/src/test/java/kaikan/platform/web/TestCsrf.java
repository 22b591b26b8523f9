package kaikan.platform.web;

/// What the forms of a page show, for a test that sends forms without having seen a page.
public final class TestCsrf {
    private TestCsrf() {}

    /// For a browser that holds these two cookies.
    public static String shown(String held, String session) {
        return CsrfToken.shown(held, session);
    }
}
