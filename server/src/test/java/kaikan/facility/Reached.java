package kaikan.facility;

import kaikan.testing.TestServer;

/// Gives a centre of the demonstration an address and a telephone, as its staff would.
public final class Reached {
    /// What the tests say of the centre.
    public static final Contact CONTACT =
            new Contact("960-0000", new Name("例の町 1-2", "1-2 Example Town"), "024-000-0000", "desk@example.jp");

    private Reached() {}

    /// From then on the site with that key tells how it is reached.
    public static void at(TestServer server, String key) {
        SiteEditor editor = server.bean(SiteEditor.class);
        SiteEntry now = editor.find(server.bean(Catalogues.class).current().site(key).orElseThrow().id()).orElseThrow();
        SiteEntry then = new SiteEntry(now.id(), now.key(), now.nameJa(), now.nameEn(), now.operatorJa(), now.operatorEn(), now.summaryJa(),
                now.summaryEn(), now.summaryEasy(), CONTACT.postalCode(), CONTACT.address().ja(), CONTACT.address().en(), CONTACT.telephone(),
                CONTACT.mail(),
                now.zone(), now.hours(), now.publishesTitles(), now.modules(), now.position(), now.demo(), now.published(), now.version());
        if (!(editor.save(then, new Change(1, "連絡先をのせるため")) instanceof Saved.Done)) {
            throw new AssertionError("the contact was not saved");
        }
    }
}
