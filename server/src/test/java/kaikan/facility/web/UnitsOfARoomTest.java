package kaikan.facility.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import kaikan.facility.Catalogue;
import kaikan.facility.Catalogues;
import kaikan.facility.Space;
import kaikan.testing.Form;
import kaikan.testing.Http;
import org.junit.jupiter.api.Test;

/// A room that shares its place with others and one that has a place of its own are told apart, and nothing that was typed is passed over.
class UnitsOfARoomTest extends AtTheCatalogue {
    private static final String NEW = "/staff/catalogue/sites/bigpalette/spaces/new";

    private final Space hall = lobby.space(site, "hall-a");
    private final String unit = "unit_" + catalogue().unit(hall.units().keySet().iterator().next()).key();

    private Form typed(String key) {
        return Form.on(manager.get(NEW), NEW)
                .with("name_ja", "ホールの控え").with("key", key).with("class", "small").with("kind", "MEETING_ROOM")
                .with("owner", catalogue().owner(hall.ownerId()).key()).with("confirmation", "REVIEW").with("audience", "EVERYBODY").with(unit, "１");
    }

    @Test
    void anAmountBesideAUnitOfItsOwnIsAskedBackAndStaysInItsField() {
        HttpResponse<String> refused = manager.post(typed("beside").with("made_of", "own").with("own_capacity", "1"));
        assertEquals(422, refused.statusCode(), Http.text(refused));
        assertTrue(refused.body().contains("<a href=\"#units\">「この部屋だけの区画を作る」を選んでいますが"), Http.text(refused));
        assertTrue(refused.body().contains("id=\"" + unit + "\" name=\"" + unit + "\" inputmode=\"numeric\" value=\"１\""), refused.body());
        assertTrue(catalogue().space(site, "beside").isEmpty());
    }

    @Test
    void aCapacityOfANewUnitBesideExistingOnesIsAskedBackAndStaysInItsField() {
        HttpResponse<String> refused = manager.post(typed("both").with("made_of", "units").with("own_capacity", "４０"));
        assertEquals(422, refused.statusCode(), Http.text(refused));
        assertTrue(refused.body().contains("<a href=\"#units\">「すでにある区画を組み合わせる」を選んでいますが"), Http.text(refused));
        assertTrue(refused.body().contains("value=\"４０\""), refused.body());
        assertTrue(catalogue().space(site, "both").isEmpty());
    }

    @Test
    void theSameAmountWithExistingUnitsMakesARoomThatExcludesTheOther() {
        HttpResponse<String> saved = manager.post(typed("within").with("made_of", "units"));
        assertEquals(303, saved.statusCode(), Http.text(saved));
        assertTrue(catalogue().space(site, "within").orElseThrow().sharesUnitsWith(hall));
    }

    @Test
    void whatTheSiteHasNotIsAskedBackInsteadOfPassedOver() {
        HttpResponse<String> page = manager.post(typed("strange").with("made_of", "units").with("unit_gone", "1"));
        assertEquals(422, page.statusCode(), Http.text(page));
        assertTrue(page.body().contains("<a href=\"#units\">"), Http.text(page));
        for (String field : new String[] {"owner", "parent"}) {
            HttpResponse<String> refused = manager.post(typed("strange").with("made_of", "units").with(field, "1"));
            assertEquals(422, refused.statusCode(), Http.text(refused));
            assertTrue(refused.body().contains("<a href=\"#" + field + "\">"), Http.text(refused));
        }
        assertTrue(catalogue().space(site, "strange").isEmpty());
    }

    private Catalogue catalogue() {
        return lobby.bean(Catalogues.class).current();
    }
}
