package orgs.config;

import io.smallrye.config.WithDefault;

/** What the service does by itself. Every replica may do it: they share the work and never do a thing twice. */
public interface HousekeepingConfig {

    /** How long after the start the first job runs. */
    @WithDefault("15s")
    String delay();

    /** How often overdue e-mail invitations are marked as expired; {@code off}: never by this replica. An overdue one is refused before that, too. */
    @WithDefault("1m")
    String expiryInterval();

    /**
     * How often organizations deleted longer than {@code orgs.retention} ago are purged, and old activity and counts
     * removed; {@code off}: never by this replica.
     */
    @WithDefault("1h")
    String purgeInterval();

    /**
     * How often this replica looks for persons whom others removed. For so long their tokens still read here;
     * {@code off}: for up to ten minutes, as long as it remembers them.
     */
    @WithDefault("5s")
    String removalInterval();
}
