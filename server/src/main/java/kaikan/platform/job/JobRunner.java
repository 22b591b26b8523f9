package kaikan.platform.job;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.task.helper.RecurringTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import io.micronaut.context.annotation.Context;
import io.micronaut.context.annotation.Requires;
import io.micronaut.context.annotation.Value;
import io.micronaut.context.event.StartupEvent;
import io.micronaut.data.connection.jdbc.advice.DelegatingDataSource;
import io.micronaut.runtime.event.annotation.EventListener;
import jakarta.annotation.PreDestroy;
import java.time.Duration;
import java.util.List;
import javax.sql.DataSource;

/// Runs the jobs of all features. Rows in the database decide which server runs which job next.
@Context
@Requires(property = "kaikan.jobs", notEquals = "off")
class JobRunner {
    private final Scheduler scheduler;

    JobRunner(DataSource dataSource, List<Job> jobs, @Value("${kaikan.jobs-poll:5s}") Duration poll) {
        List<RecurringTask<Void>> tasks = jobs.stream().map(JobRunner::task).toList();
        scheduler = Scheduler.create(DelegatingDataSource.unwrapDataSource(dataSource))
                .startTasks(tasks)
                .threads(2)
                .pollingInterval(poll)
                .shutdownMaxWait(Duration.ofSeconds(5))
                .alwaysPersistTimestampInUTC()
                .build();
    }

    @EventListener
    void start(StartupEvent event) {
        scheduler.start();
    }

    @PreDestroy
    void stop() {
        scheduler.stop();
    }

    private static RecurringTask<Void> task(Job job) {
        return Tasks.recurring(job.name(), FixedDelay.of(job.every())).execute((_, _) -> job.run());
    }
}
