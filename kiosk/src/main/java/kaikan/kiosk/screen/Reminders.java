package kaikan.kiosk.screen;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import kaikan.kiosk.use.Endings;
import kaikan.kiosk.use.UseAnswer;
import kaikan.kiosk.use.UseDesk;

/// Which ends of uses were announced on this screen: each phase of each end once. After a restart they are announced again.
final class Reminders {
    private final Map<String, Endings.Phase> told = new HashMap<>();
    private long ended;

    /// What is to be announced next, which counts as announced from then on.
    Optional<UseAnswer> next(UseDesk desk) {
        Optional<UseAnswer.TimeUp> over = desk.timeUp().filter(last -> last.row() > ended);
        if (over.isPresent()) {
            ended = over.get().row();
            return over.map(last -> last);
        }
        List<UseAnswer.Ending> endings = desk.endings();
        told.keySet().retainAll(endings.stream().map(Reminders::end).collect(Collectors.toSet()));
        Optional<UseAnswer.Ending> next = endings.stream().filter(ending -> told.get(end(ending)) != ending.phase()).findFirst();
        next.ifPresent(ending -> told.put(end(ending), ending.phase()));
        return next.map(ending -> ending);
    }

    /// A use that goes on longer has another end, before which is warned again.
    private static String end(UseAnswer.Ending ending) {
        return ending.machine().running().map(running -> running.use() + " " + ending.end()).orElse("");
    }
}
