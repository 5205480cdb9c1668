package orgs.job;

import io.smallrye.mutiny.Uni;

/**
 * Something that the service does by itself now and then; {@link Housekeeping} starts every bean of this type. Every
 * replica does: a step takes what no other has locked, so that they share the work and never do a thing twice.
 */
public interface HousekeepingJob {

    /** What it does, as the log calls it: {@code Purging organizations}. */
    String title();

    /** How often, as the configuration says it: {@code 1h}, or {@code off} for never. */
    String interval();

    /** Does a bounded part of the work in a transaction of its own and tells whether there may be more. */
    Uni<Boolean> step();

    /** Does all that is to be done now. */
    default Uni<Void> run() {
        return BatchJob.repeat(title(), this::step);
    }
}
