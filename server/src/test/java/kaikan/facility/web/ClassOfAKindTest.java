package kaikan.facility.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.net.http.HttpResponse;
import java.util.Map;
import kaikan.facility.Catalogue;
import kaikan.facility.CatalogueRefusal;
import kaikan.facility.Catalogues;
import kaikan.facility.Change;
import kaikan.facility.ClassUse;
import kaikan.facility.Parts;
import kaikan.facility.Saved;
import kaikan.facility.Space;
import kaikan.facility.SpaceEditor;
import kaikan.facility.SpaceEntry;
import kaikan.ordinance.DemoOrdinances;
import kaikan.testing.Form;
import kaikan.testing.Http;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/// A room costs what a room costs: no class of equipment or of a meter is given to it.
class ClassOfAKindTest extends AtTheCatalogue {
    private static final String SPACES = "/staff/catalogue/sites/bigpalette/spaces/";

    @BeforeAll
    void rules() {
        long owner = lobby.space(site, "small-1").ownerId();
        lobby.bean(DemoOrdinances.class).load(Map.of("fukushima-pref", owner));
    }

    @Test
    void aNewHallDoesNotGetTheClassOfElectricityOrOfAMicrophone() {
        for (String spaceClass : new String[] {"electricity", "item-wireless-microphone"}) {
            Form form = Form.on(manager.get(SPACES + "new"), SPACES + "new")
                    .with("name_ja", "新ホール").with("name_en", "New Hall").with("kind", "HALL").with("class", spaceClass).with("do", "save");
            HttpResponse<String> refused = manager.post(form);
            assertEquals(422, refused.statusCode(), Http.text(refused));
            assertTrue(refused.body().contains("id=\"class-error\""), refused.body());
        }
        assertEquals("0", lobby.text("SELECT COUNT(*) FROM space WHERE name_ja = '新ホール'"));
    }

    @Test
    void aWrongOwnerIsSaidAtTheOwnerAndNotAtTheClass() {
        Catalogue catalogue = lobby.bean(Catalogues.class).current();
        String other = catalogue.owners().stream()
                .filter(owner -> owner.id() != lobby.space(site, "small-1").ownerId())
                .findFirst()
                .orElseThrow()
                .key();
        Form form = Form.on(manager.get(SPACES + "new"), SPACES + "new")
                .with("name_ja", "よその部屋").with("name_en", "Other room").with("owner", other).with("class", "small").with("do", "save");
        HttpResponse<String> refused = manager.post(form);
        assertEquals(422, refused.statusCode(), Http.text(refused));
        assertTrue(refused.body().contains("id=\"owner-error\"") && !refused.body().contains("id=\"class-error\""), refused.body());
        assertTrue(Http.text(refused).contains("この設置者の条例に、区分「小会議室」はありません"), Http.text(refused));
        assertTrue(refused.body().contains("value=\"よその部屋\""), "what was typed stays");
        assertEquals("0", lobby.text("SELECT COUNT(*) FROM space WHERE name_ja = 'よその部屋'"));
    }

    @Test
    void aClassThatTheFormDoesNotOfferIsRefusedWithTheFormKept() {
        Form form = Form.on(manager.get(SPACES + "new"), SPACES + "new")
                .with("name_ja", "硝子の間").with("name_en", "Glass").with("class", "glass").with("do", "save");
        HttpResponse<String> refused = manager.post(form);
        assertEquals(422, refused.statusCode(), Http.text(refused));
        assertTrue(refused.body().contains("id=\"class-error\"") && refused.body().contains("value=\"硝子の間\""), refused.body());
        Form change = Form.on(manager.get(SPACES + "small-1"), SPACES + "small-1").with("class", "glass").with("reason", "偽").with("do", "save");
        assertEquals(422, manager.post(change).statusCode());
        assertEquals("0", lobby.text("SELECT COUNT(*) FROM space WHERE space_class = 'glass'"));
    }

    @Test
    void neitherTheClassNorTheKindIsChangedIntoWhatDoesNotFit() {
        String room = SPACES + "small-1";
        Form form = Form.on(manager.get(room), room).with("class", "item-projector").with("reason", "直し").with("do", "save");
        assertTrue(Http.text(manager.post(form)).contains("部屋と一緒に貸す附属設備の料金です"));
        String item = SPACES + "projector";
        Form other = Form.on(manager.get(item), item);
        assertEquals("item-projector", other.value("class"));
        assertEquals(422, manager.post(other.with("kind", "HALL").with("reason", "直し").with("do", "save")).statusCode());
        Form same = Form.on(manager.get(item), item).with("note_ja", "6台").with("reason", "直し").with("do", "save");
        assertEquals(303, manager.post(same).statusCode(), "equipment keeps its class");
    }

    @Test
    void theRegisterRefusesItWhoeverAsks() {
        Space space = lobby.space(site, "small-2");
        SpaceEditor editor = lobby.bean(SpaceEditor.class);
        lobby.run("UPDATE space SET space_class = 'electricity' WHERE id = " + space.id());
        SpaceEntry entry = editor.find(space.id()).orElseThrow();
        Saved saved = editor.save(entry, Parts.of(space.units()), new Change(1, "直し"));
        lobby.run("UPDATE space SET space_class = 'small' WHERE id = " + space.id());
        assertEquals(new Saved.Refused(new CatalogueRefusal.Unfit(ClassUse.BY_METER)), saved);
    }

    @Test
    void whatIsStoredWronglyIsSaidOnThePagesOfTheSiteAndOfTheSpace() {
        long id = lobby.space(site, "small-3").id();
        lobby.run("UPDATE space SET space_class = 'electricity' WHERE id = " + id);
        Space other = lobby.space(site, "training");
        SpaceEditor editor = lobby.bean(SpaceEditor.class);
        editor.save(editor.find(other.id()).orElseThrow(), Parts.of(other.units()), new Change(1, "読み直し"));
        HttpResponse<String> overview = manager.get("/staff/catalogue/sites/bigpalette");
        assertTrue(Http.text(overview).contains("種類に合わない区分の部屋が1室あります"), Http.text(overview));
        assertTrue(overview.body().contains("href=\"" + SPACES + "small-3#class\""), overview.body());
        HttpResponse<String> form = manager.get(SPACES + "small-3");
        assertTrue(Http.text(form).contains("種類に合わない区分です"), Http.text(form));
        assertEquals("electricity", Form.on(form, SPACES + "small-3").value("class"), "what stands there is shown");
        Form mended = Form.on(form, SPACES + "small-3").with("class", "small").with("reason", "直し").with("do", "save");
        assertEquals(303, manager.post(mended).statusCode());
        assertFalse(Http.text(manager.get("/staff/catalogue/sites/bigpalette")).contains("種類に合わない区分"));
    }
}
