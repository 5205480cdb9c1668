package orgs.me;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orgs.invitation.InvitationView;
import orgs.invitation.InvitingOrganization;
import orgs.organization.MemberView;
import orgs.organization.Membership;
import orgs.organization.OrganizationView;

/**
 * The rows of {@code GET /me}, and the statement that finds them.
 *
 * <p>It is SQL and not HQL because it is what this service answers most often (docs/decisions/0035). Channel and status are
 * literals: only then can PostgreSQL keep one plan that uses the partial indexes of pending invitations.
 *
 * @param joined in which the caller is a member: the first ones, and one more if there are more
 * @param active the membership in the active organization, whether it is among the first ones or not
 */
record MeRows(List<Joined> joined, Optional<Membership> active, List<Me.Invited> invited) {
    private static final String MEMBERSHIP = """
            o.id, o.name, o.slug, o.description, o.website, o.email, o.pin, o.logo_url, o.metadata, o.owner_id, o.created_by,
            o.created_at, o.updated_at,
            m.id as member_id, m.roles, m.version, m.invitation_id, m.profile_id, m.granted_by, m.granted_at,
            m.created_at as joined_at, m.updated_at as changed_at
            """;
    private static final String NO_MEMBERSHIP =
            "null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null, null,"
                    + " null, null, null";
    private static final String INVITATION = """
            i.id, i.organization_id, i.email, i.roles, i.inviter_id, i.expires_at, i.created_at, i.updated_at, o.name, o.slug,
            o.logo_url
            """;
    private static final String NO_INVITATION = """
            null::text, null::text, null::text, null::varchar[], null::text, null::timestamptz, null::timestamptz,
            null::timestamptz, null::text, null::text, null::text
            """;

    /**
     * For an account $1, its active organization $2 and its verified address $3. The limits are literals as well: a plan
     * that does not know them expects other numbers of rows. What comes behind the organization with which the metadata is
     * too much is not sent. The array of one account leaves the order to the index that begins with accounts: for somebody
     * with many memberships the database else walks through those of all accounts.
     */
    static final String SELECT = """
            select 'joined' as kind, weighed.*, %4$s from (
                select first.*, sum(coalesce(octet_length(metadata::text), 0)) over (order by member_id) as weight from (
                    select %1$s
                    from member m join organization o on o.id = m.organization_id
                    where m.account_id = any (array[$1]) and o.deleted_at is null
                    order by m.account_id, m.id limit %5$d) first) weighed
            where weight - coalesce(octet_length(metadata::text), 0) <= %6$d
            union all
            select 'active', %1$s, null, %4$s
            from member m join organization o on o.id = m.organization_id
            where m.account_id = $1 and m.organization_id = $2 and o.deleted_at is null
            union all
            (select 'invited', %2$s, null, %3$s
            from invitation i join organization o on o.id = i.organization_id
            where i.email = $3 and i.channel = 'email' and i.status = 'pending' and o.deleted_at is null
            order by i.id limit %7$d)
            """.formatted(
                    MEMBERSHIP,
                    NO_MEMBERSHIP,
                    INVITATION,
                    NO_INVITATION,
                    Me.MAX_ORGANIZATIONS + 1,
                    Me.MAX_METADATA_BYTES,
                    Me.MAX_INVITATIONS);

    private static final int KIND = 0;
    private static final int FIRST_OF_MEMBERSHIP = 1;
    private static final int WEIGHT = 23;
    private static final int FIRST_OF_INVITATION = 24;

    /** @param weight bytes of its organization's metadata and of those before it */
    record Joined(Membership membership, long weight) {

        boolean fits() {
            return weight <= Me.MAX_METADATA_BYTES;
        }
    }

    static MeRows read(String accountId, RowSet<Row> rows) {
        var joined = new ArrayList<Joined>();
        var active = new ArrayList<Membership>();
        var invited = new ArrayList<Me.Invited>();
        for (Row row : rows) {
            switch (row.getString(KIND)) {
                case "joined" -> joined.add(new Joined(membership(accountId, row), row.getLong(WEIGHT)));
                case "active" -> active.add(membership(accountId, row));
                default -> invited.add(invited(new Cells(row, FIRST_OF_INVITATION)));
            }
        }
        return new MeRows(joined, active.stream().findFirst(), invited);
    }

    private static Membership membership(String accountId, Row row) {
        var cells = new Cells(row, FIRST_OF_MEMBERSHIP);
        OrganizationView organization = organization(cells);
        return new Membership(organization, member(accountId, organization.id(), cells));
    }

    private static OrganizationView organization(Cells cells) {
        return new OrganizationView(
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.object(),
                cells.text(),
                cells.text(),
                cells.time(),
                cells.time(),
                null);
    }

    private static MemberView member(String accountId, String organizationId, Cells cells) {
        return new MemberView(
                cells.text(),
                organizationId,
                accountId,
                cells.texts(),
                cells.number(),
                cells.text(),
                cells.text(),
                cells.text(),
                cells.time(),
                cells.time(),
                cells.time());
    }

    private static Me.Invited invited(Cells cells) {
        var invitation = InvitationView.pendingByEmail(
                cells.text(),
                cells.text(),
                cells.text(),
                cells.texts(),
                cells.text(),
                cells.time(),
                cells.time(),
                cells.time());
        return new Me.Invited(
                invitation,
                new InvitingOrganization(invitation.organizationId(), cells.text(), cells.text(), cells.text()));
    }

    /** Reads a row from left to right: the statement names the columns in the order of the records. */
    private static final class Cells {
        private final Row row;
        private int next;

        Cells(Row row, int first) {
            this.row = row;
            this.next = first;
        }

        String text() {
            return row.getString(next++);
        }

        long number() {
            return row.getLong(next++);
        }

        Instant time() {
            return row.getOffsetDateTime(next++).toInstant();
        }

        List<String> texts() {
            return List.of(row.getArrayOfStrings(next++));
        }

        Map<String, Object> object() {
            JsonObject object = row.getJsonObject(next++);
            return object == null ? null : object.getMap();
        }
    }
}
