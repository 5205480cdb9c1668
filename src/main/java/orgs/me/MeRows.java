package orgs.me;

import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orgs.invitation.InvitationView;
import orgs.invitation.InvitingOrganization;
import orgs.organization.MemberView;
import orgs.organization.Membership;
import orgs.organization.OrganizationView;

/**
 * The rows of {@code GET /me}, and the statements that find them.
 *
 * <p>They are SQL and not HQL because they are what this service answers most often (docs/decisions/0035). Channel and status are
 * literals: only then can PostgreSQL keep one plan that uses the partial indexes of pending invitations.
 *
 * @param first the caller's first memberships, as far as there is room for their organizations' metadata
 * @param areMore whether there are others behind them
 */
record MeRows(List<Membership> first, boolean areMore, List<Me.Invited> invited) {

    /** What a row says, in the order of the statements. An invitation has what stands before the description. */
    private enum Column {
        IS_MEMBERSHIP,
        ORGANIZATION_ID,
        NAME,
        SLUG,
        LOGO_URL,
        ID,
        EMAIL,
        ROLES,
        BY,
        GRANTED_OR_EXPIRES_AT,
        MADE_AT,
        CHANGED_AT,
        DESCRIPTION,
        WEBSITE,
        PIN,
        OWNER_ID,
        CREATED_BY,
        CREATED_AT,
        UPDATED_AT,
        VERSION,
        INVITATION_ID,
        PROFILE_ID,
        METADATA,
        METADATA_BYTES;

        /** Where it stands in a row. */
        @SuppressWarnings("EnumOrdinal") // the order is what this enum is for
        int index() {
            return ordinal();
        }
    }

    private static final String MEMBERSHIP = """
            true, o.id, o.name, o.slug, o.logo_url,
            m.id, o.email, m.roles, m.granted_by, m.granted_at, m.created_at, m.updated_at,
            o.description, o.website, o.pin, o.owner_id, o.created_by, o.created_at, o.updated_at,
            m.version, m.invitation_id, m.profile_id
            """;

    /**
     * For an account $1 and its verified address $2. An invitation stands in the columns of a membership that mean the same,
     * for a union costs by its columns. The limits are literals: a plan that does not know them expects other numbers of rows. Metadata
     * is sent as long as all of it together fits; the rows behind come without it. The array of one account leaves the
     * order to the index that begins with accounts: for somebody with many memberships the database else walks through
     * those of all accounts.
     */
    static final String FIRST =
            """
            (select %1$s,
                case when sum(coalesce(octet_length(o.metadata::text), 0)) over so_far <= %3$d then o.metadata end,
                sum(coalesce(octet_length(o.metadata::text), 0)) over so_far
            from member m join organization o on o.id = m.organization_id
            where m.account_id = any (array[$1]) and o.deleted_at is null
            window so_far as (order by m.account_id, m.id rows unbounded preceding)
            order by m.account_id, m.id limit %2$d)
            union all
            (select false, o.id, o.name, o.slug, o.logo_url,
                i.id, i.email, i.roles, i.inviter_id, i.expires_at, i.created_at, i.updated_at,
                null, null, null, null, null, null, null, null, null, null, null, null
            from invitation i join organization o on o.id = i.organization_id
            where i.email = $2 and i.channel = 'email' and i.status = 'pending' and o.deleted_at is null
            order by i.id limit %4$d)
            """.formatted(MEMBERSHIP, Me.MAX_ORGANIZATIONS + 1, Me.MAX_METADATA_BYTES, Me.MAX_INVITATIONS);

    /** For an account $1 and an organization $2. */
    static final String ONE = """
            select %1$s, o.metadata
            from member m join organization o on o.id = m.organization_id
            where m.account_id = $1 and m.organization_id = $2 and o.deleted_at is null
            """.formatted(MEMBERSHIP);

    static MeRows read(String accountId, RowSet<Row> rows) {
        var first = new ArrayList<Membership>();
        var invited = new ArrayList<Me.Invited>();
        boolean areMore = false;
        for (Row row : rows) {
            if (!row.getBoolean(Column.IS_MEMBERSHIP.index())) {
                invited.add(invited(row));
            } else if (row.getLong(Column.METADATA_BYTES.index()) <= Me.MAX_METADATA_BYTES) {
                first.add(membership(accountId, row));
            } else {
                areMore = true;
            }
        }
        // The parts of a union come in the order in which they are read, but nobody promises it.
        first.sort(Comparator.comparing(membership -> membership.member().id()));
        invited.sort(Comparator.comparing(invitation -> invitation.invitation().id()));
        return first.size() > Me.MAX_ORGANIZATIONS
                ? new MeRows(first.subList(0, Me.MAX_ORGANIZATIONS), true, invited)
                : new MeRows(first, areMore, invited);
    }

    static Optional<Membership> readOne(String accountId, RowSet<Row> rows) {
        var row = rows.iterator();
        return row.hasNext() ? Optional.of(membership(accountId, row.next())) : Optional.empty();
    }

    Optional<Membership> find(String organizationId) {
        return first.stream()
                .filter(membership -> membership.organization().id().equals(organizationId))
                .findFirst();
    }

    private static Membership membership(String accountId, Row row) {
        var organization = new OrganizationView(
                text(row, Column.ORGANIZATION_ID),
                text(row, Column.NAME),
                text(row, Column.SLUG),
                text(row, Column.DESCRIPTION),
                text(row, Column.WEBSITE),
                text(row, Column.EMAIL),
                text(row, Column.PIN),
                text(row, Column.LOGO_URL),
                object(row, Column.METADATA),
                text(row, Column.OWNER_ID),
                text(row, Column.CREATED_BY),
                time(row, Column.CREATED_AT),
                time(row, Column.UPDATED_AT),
                null);
        var member = new MemberView(
                text(row, Column.ID),
                organization.id(),
                accountId,
                texts(row, Column.ROLES),
                row.getLong(Column.VERSION.index()),
                text(row, Column.INVITATION_ID),
                text(row, Column.PROFILE_ID),
                text(row, Column.BY),
                time(row, Column.GRANTED_OR_EXPIRES_AT),
                time(row, Column.MADE_AT),
                time(row, Column.CHANGED_AT));
        return new Membership(organization, member);
    }

    private static Me.Invited invited(Row row) {
        var organization = new InvitingOrganization(
                text(row, Column.ORGANIZATION_ID),
                text(row, Column.NAME),
                text(row, Column.SLUG),
                text(row, Column.LOGO_URL));
        var invitation = InvitationView.pendingByEmail(
                text(row, Column.ID),
                organization.id(),
                text(row, Column.EMAIL),
                texts(row, Column.ROLES),
                text(row, Column.BY),
                time(row, Column.GRANTED_OR_EXPIRES_AT),
                time(row, Column.MADE_AT),
                time(row, Column.CHANGED_AT));
        return new Me.Invited(invitation, organization);
    }

    private static String text(Row row, Column column) {
        return row.getString(column.index());
    }

    private static List<String> texts(Row row, Column column) {
        return List.of(row.getArrayOfStrings(column.index()));
    }

    private static Instant time(Row row, Column column) {
        return row.getOffsetDateTime(column.index()).toInstant();
    }

    private static Map<String, Object> object(Row row, Column column) {
        JsonObject object = row.getJsonObject(column.index());
        return object == null ? null : object.getMap();
    }
}
