package orgs.job;

import io.quarkus.arc.All;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.scheduler.Scheduled.ConcurrentExecution;
import io.quarkus.scheduler.Scheduler;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.List;
import orgs.config.HousekeepingConfig;
import orgs.config.OrgsConfig;

/** Starts the jobs, each after a while and then as often as it says, never twice at once. */
@Singleton
class Housekeeping {
    private final Scheduler scheduler;
    private final List<HousekeepingJob> jobs;
    private final HousekeepingConfig config;

    Housekeeping(Scheduler scheduler, @All List<HousekeepingJob> jobs, OrgsConfig config) {
        this.scheduler = scheduler;
        this.jobs = jobs;
        this.config = config.housekeeping();
    }

    void starting(@Observes StartupEvent event) {
        jobs.forEach(this::schedule);
    }

    private void schedule(HousekeepingJob job) {
        scheduler
                .newJob(job.title())
                .setInterval(job.interval())
                .setDelayed(config.delay())
                .setConcurrentExecution(ConcurrentExecution.SKIP)
                .setAsyncTask(execution -> job.run())
                .schedule();
    }
}
