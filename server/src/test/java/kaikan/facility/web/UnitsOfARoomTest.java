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
    private final String unit = "unit_" + hall.units().keySet().iterator().next();

    private Form typed(String key) {
        return Form.on(manager.get(NEW), NEW)
                .with("name_ja", "ホールの控え").with("key", key).with("class", "small").with("kind", "MEETING_ROOM")
                .with("owner", Long.toString(hall.ownerId())).with("confirmation", "REVIEW").with("audience", "EVERYBODY").with(unit, "１");
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

    private Catalogue catalogue() {
        return lobby.bean(Catalogues.class).current();
    }
}
