package orgs.invitation;

import java.time.Instant;
import orgs.access.Rank;

/**
 * A link to be made.
 *
 * @param rank what who uses it becomes
 * @param expiresAt null: never; a moment in the past makes a link that is expired from the start
 * @param maxUses at least 1; null: as many as like
 * @param note null: none
 */
public record NewLink(Rank rank, Instant expiresAt, Integer maxUses, String note) {}
