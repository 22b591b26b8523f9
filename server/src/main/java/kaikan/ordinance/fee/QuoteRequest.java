package kaikan.ordinance.fee;

import java.time.LocalDate;
import java.util.List;

/// What is to be priced together under one ordinance.
///
/// @param rooms         spaces, one item for each day
/// @param services      equipment and services
/// @param circumstances who and what for
/// @param appliedOn     the day of application
public record QuoteRequest(List<RoomItem> rooms, List<ServiceItem> services, Circumstances circumstances, LocalDate appliedOn) {
    public QuoteRequest {
        rooms = List.copyOf(rooms);
        services = List.copyOf(services);
    }
}
