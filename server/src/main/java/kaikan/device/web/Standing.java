package kaikan.device.web;

import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import kaikan.admission.RoomDoors;
import kaikan.device.DeviceInfo;
import kaikan.facility.web.AtSite;
import kaikan.platform.web.Choice;

/// At whose door a kiosk stands, as pages say it.
public final class Standing {
    private Standing() {}

    /// The door of the house, or of which room.
    public static String of(AtSite at, DeviceInfo device) {
        Long place = device.placeId();
        return place == null
                ? at.page().t("device.place.house")
                : at.page().t("device.place.room", at.catalogue().fullName(at.catalogue().space(place)).in(at.page().words()));
    }

    /// The key of that room; empty for the house.
    public static String key(AtSite at, DeviceInfo device) {
        Long place = device.placeId();
        return place == null ? "" : at.catalogue().space(place).key();
    }

    /// The doors at which a kiosk of the site can stand: the house's first, then those of rooms that are in use.
    static List<Choice> choices(AtSite at) {
        LocalDate today = at.page().now().atZone(at.site().zone()).toLocalDate();
        Stream<Choice> rooms = RoomDoors.of(at.catalogue(), at.site()).stream()
                .filter(space -> space.offeredOnOrAfter(today))
                .map(space -> Choice.of(space.key(), at.catalogue().fullName(space).in(at.page().words())));
        return Stream.concat(Stream.of(Choice.of("", at.page().t("device.place.house"))), rooms).toList();
    }
}
