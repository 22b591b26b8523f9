package kaikan.insight.web;

import io.micronaut.http.HttpStatus;
import io.micronaut.http.MediaType;
import io.micronaut.http.annotation.Controller;
import io.micronaut.http.annotation.Get;
import io.micronaut.http.exceptions.HttpStatusException;
import io.micronaut.http.sse.Event;
import io.micronaut.scheduling.TaskExecutors;
import io.micronaut.scheduling.annotation.ExecuteOn;
import jakarta.inject.Named;
import java.time.Duration;
import java.util.concurrent.ExecutorService;
import kaikan.facility.Catalogues;
import kaikan.facility.Site;
import kaikan.insight.Boards;
import kaikan.member.Viewer;
import kaikan.member.web.ForStaff;
import org.reactivestreams.Publisher;
import reactor.core.publisher.Flux;
import reactor.core.scheduler.Scheduler;
import reactor.core.scheduler.Schedulers;

/// Tells watching pages that their board has changed; the page then fetches it in its own language. A word every five seconds keeps
/// proxies from hanging up. After an hour the stream ends and the browser comes again, so that nobody watches longer than they may.
@Controller("/staff/board/{site}/events")
@ForStaff
@ExecuteOn(TaskExecutors.BLOCKING)
final class BoardEvents {
    private static final Duration TICK = Duration.ofMillis(500);
    private static final int TICKS_OF_SILENCE = 10;
    private static final Duration LONGEST = Duration.ofHours(1);
    private final Catalogues catalogues;
    private final Boards boards;
    private final Scheduler scheduler;

    BoardEvents(Catalogues catalogues, Boards boards, @Named(TaskExecutors.BLOCKING) ExecutorService executor) {
        this.catalogues = catalogues;
        this.boards = boards;
        this.scheduler = Schedulers.fromExecutorService(executor);
    }

    @Get(produces = MediaType.TEXT_EVENT_STREAM)
    Publisher<Event<String>> events(Viewer viewer, String site) {
        Site watched = catalogues.current()
                .site(site)
                .filter(found -> viewer.staffAt(found.id()))
                .orElseThrow(() -> new HttpStatusException(HttpStatus.FORBIDDEN, site));
        return Flux.interval(Duration.ZERO, TICK)
                .onBackpressureDrop()
                .publishOn(scheduler, 1)
                .map(tick -> new Told(tick / TICKS_OF_SILENCE, boards.of(watched.id()).version()))
                .distinctUntilChanged()
                .map(told -> Event.of(told.version()))
                .take(LONGEST);
    }

    /// A version, said again now and then.
    private record Told(long time, String version) {}
}
