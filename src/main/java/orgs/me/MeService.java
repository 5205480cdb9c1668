package orgs.me;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import orgs.access.Caller;

/** Reads {@link Me}, the first request of every page load. */
@ApplicationScoped
public class MeService {
    private final Pool pool;

    MeService(Pool pool) {
        this.pool = pool;
    }

    /** The caller's first organizations, active organization and first invitations in one statement, without a write. */
    public Uni<Me> find(Caller caller) {
        // The pool's own preparedQuery would wait for a connection without end (docs/decisions/0024).
        return pool.withConnection(connection -> connection
                .preparedQuery(MeRows.SELECT)
                .execute(Tuple.of(
                        caller.accountId(),
                        caller.activeOrganizationId().orElse(""),
                        caller.verifiedEmail().orElse("")))
                .map(rows -> Me.of(MeRows.read(caller.accountId(), rows))));
    }
}
