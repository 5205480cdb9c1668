package orgs.directory;

import java.util.Optional;
import orgs.page.CursorPage;

/**
 * A page of members.
 *
 * @param total how many there are in all, told with the first page; of a search that finds more than 10 000: one more than
 *     these
 */
public record KnownMembers(CursorPage<KnownMember> page, Optional<Long> total) {}
