package kaikan.ordinance;

import java.util.List;
import kaikan.money.Yen;
import kaikan.platform.errors.Refusal;

/// What came of entering a version of an ordinance.
public sealed interface Entering {
    /// It holds from its effective day on.
    record Entered(Edition edition) implements Entering {}

    /// The file cannot be read.
    ///
    /// @param place   where in the file
    /// @param problem what is wrong there
    record Unreadable(String place, String problem) implements Entering, Refusal {
        @Override
        public String code() {
            return "ordinance.unreadable";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Object> args() {
            return List.of(place, problem);
        }
    }

    /// An example written in the file does not come out.
    ///
    /// @param say   the example
    /// @param total what it should come to
    record ExampleFails(String say, Yen total) implements Entering, Refusal {
        @Override
        public String code() {
            return "ordinance.example-fails";
        }

        @Override
        public Kind kind() {
            return Kind.INVALID;
        }

        @Override
        public List<Object> args() {
            return List.of(say, total.figures());
        }
    }

    /// That version is there already with other words; a change is a new version.
    record VersionTaken(Edition edition) implements Entering, Refusal {
        @Override
        public String code() {
            return "ordinance.version-taken";
        }

        @Override
        public Kind kind() {
            return Kind.CONFLICT;
        }

        @Override
        public List<Object> args() {
            return List.of(edition.name().ja(), edition.version());
        }
    }
}
