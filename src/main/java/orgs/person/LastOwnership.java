package orgs.person;

import java.time.Instant;

/**
 * An organization that would be without an owner if somebody went.
 *
 * @param deletedAt null for a living one; a deleted one could still be restored for its other members
 */
public record LastOwnership(String id, String name, String slug, Instant deletedAt) {}
