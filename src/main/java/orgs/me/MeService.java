package orgs.me;

import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import orgs.access.Caller;
import orgs.organization.Membership;

/** Reads {@link Me}, the first request of every page load. */
@ApplicationScoped
public class MeService {
    private final Pool pool;

    MeService(Pool pool) {
        this.pool = pool;
    }

    /** The caller's first organizations, active organization and first invitations, without a write. */
    public Uni<Me> find(Caller caller) {
        // The pool's own preparedQuery would wait for a connection without end (docs/decisions/0024).
        return pool.withConnection(connection -> connection
                .preparedQuery(MeRows.FIRST)
                .execute(Tuple.of(caller.accountId(), caller.verifiedEmail().orElse("")))
                .map(rows -> MeRows.read(caller.accountId(), rows))
                .chain(rows -> active(rows, caller, connection).map(active -> Me.of(rows, active))));
    }

    /** Asked for by itself only where it stands behind the first ones. */
    private static Uni<Optional<Membership>> active(MeRows rows, Caller caller, SqlConnection connection) {
        var shown = caller.activeOrganizationId().flatMap(rows::find);
        if (shown.isPresent()
                || !rows.areMore()
                || caller.activeOrganizationId().isEmpty()) {
            return Uni.createFrom().item(shown);
        }
        return connection
                .preparedQuery(MeRows.ONE)
                .execute(Tuple.of(
                        caller.accountId(), caller.activeOrganizationId().get()))
                .map(found -> MeRows.readOne(caller.accountId(), found));
    }
}
