package kaikan.insight;

import java.util.ArrayList;
import java.util.List;

/// Rooms that stand beside each other on the floor and can be joined; most often one room alone.
///
/// @param name of what they are together
/// @param rooms in the order in which they stand, at least one
public record Block(Label name, List<Room> rooms) {
    public Block {
        rooms = List.copyOf(rooms);
    }

    /// How much floor it takes, in ㎡ or an honest guess.
    public int area() {
        return rooms.stream().mapToInt(Room::area).sum();
    }

    /// Whether it can be divided.
    public boolean divides() {
        return rooms.size() > 1;
    }

    /// The rooms as they are used now: neighbours that one booking has together stand as one.
    public List<Room> tiles() {
        List<Room> tiles = new ArrayList<>();
        for (Room room : rooms) {
            if (!tiles.isEmpty() && tiles.getLast().sharesUse(room)) {
                tiles.add(tiles.removeLast().joined(room));
            } else {
                tiles.add(room);
            }
        }
        return List.copyOf(tiles);
    }
}
