package kaikan.energy.web;

import io.micronaut.http.HttpResponse;
import io.micronaut.http.HttpStatus;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import kaikan.energy.MeterRefusal;
import kaikan.energy.Meters;
import kaikan.facility.SpaceKind;
import kaikan.facility.web.AtSite;
import kaikan.facility.web.SiteDoor;
import kaikan.member.Role;
import kaikan.platform.web.Choice;
import kaikan.platform.web.FormErrors;
import kaikan.platform.web.Html;
import kaikan.platform.web.Refusals;
import kaikan.platform.web.Stamp;
import org.jspecify.annotations.Nullable;

/// Draws the pages about meters and what became of their forms.
@Singleton
final class MeterPages {
    private final Meters meters;
    private final SiteDoor door;

    MeterPages(Meters meters, SiteDoor door) {
        this.meters = meters;
        this.door = door;
    }

    HttpResponse<?> list(AtSite at) {
        return Html.ok(at.page(), "energy/meters", Map.of(
                "at", at, "meters", meters.at(at.site().id()), "manager", at.viewer().has(Role.MANAGER, at.site().id())));
    }

    /// The form of a new meter.
    HttpResponse<?> fresh(AtSite at, Said said) {
        MeterForm form = MeterForm.empty(at.page().now(), at.site().zone()).with(said.typed, said.errors);
        Map<String, Object> shown = new HashMap<>(Map.of("at", at, "form", form, "spaces", spaces(at)));
        shown.put("refusal", said.refusal);
        return Html.status(said.status(), at.page(), "energy/meternew", shown);
    }

    /// The page of a meter with all its forms.
    HttpResponse<?> one(AtSite at, String code, Said said) {
        Optional<Meters.Sheet> sheet = meters.sheet(at.site().id(), code);
        if (sheet.isEmpty()) {
            return door.missing(at.request());
        }
        MeterForm form = MeterForm.of(sheet.get().meter(), at.catalogue(), MeterForm.today(at.page().now(), at.site().zone()))
                .with(said.typed, said.errors);
        Map<String, Object> shown = new HashMap<>(Map.of("at", at, "sheet", sheet.get(), "form", form, "spaces", spaces(at)));
        shown.put("manager", at.viewer().has(Role.MANAGER, at.site().id()));
        shown.put("refusal", said.refusal);
        return Html.status(said.status(), at.page(), "energy/meter", shown);
    }

    /// That somebody else changed the meter after its form was opened.
    Optional<MeterRefusal> older(AtSite at, String code, String stamp) {
        return meters.sheet(at.site().id(), code)
                .filter(sheet -> Stamp.isOlder(stamp, MeterForm.stored(sheet.meter(), at.catalogue())))
                .map(_ -> new MeterRefusal.Meanwhile());
    }

    /// The way on, or the page with what stands against it.
    HttpResponse<?> answer(AtSite at, String code, Said said, String next) {
        MeterRefusal refusal = said.refusal;
        if (refusal instanceof MeterRefusal.Missing) {
            return door.missing(at.request());
        }
        return refusal == null && said.errors.isEmpty() ? Html.seeOther(path(at) + next) : one(at, code, said);
    }

    static String path(AtSite at) {
        return "/staff/energy/" + at.site().key() + "/meters";
    }

    private static List<Choice> spaces(AtSite at) {
        return at.catalogue().spaces(at.site()).stream()
                .filter(space -> space.kind() != SpaceKind.EQUIPMENT)
                .map(space -> Choice.of(space.key(), Amounts.place(at, space.id())))
                .toList();
    }

    /// What was typed and what is said about it.
    ///
    /// @param refusal why it was not done; `null` when it was not tried or was done
    record Said(Map<String, String> typed, FormErrors errors, @Nullable MeterRefusal refusal) {
        static Said nothing() {
            return new Said(Map.of(), FormErrors.none(), null);
        }

        static Said of(MeterSheet sheet, Optional<MeterRefusal> refusal) {
            return new Said(sheet.sheet().values(), sheet.errors(), refusal.orElse(null));
        }

        HttpStatus status() {
            if (refusal != null) {
                return Refusals.status(refusal);
            }
            return errors.isEmpty() ? HttpStatus.OK : HttpStatus.UNPROCESSABLE_ENTITY;
        }
    }
}
