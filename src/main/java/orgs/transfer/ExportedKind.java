package orgs.transfer;

import java.util.Optional;

/** The kinds of lines, in the order in which one names another. */
enum ExportedKind {
    ACCOUNT("Account", ExportedRow.OfAccount.class, """
            select x.id, x.issuer, x.subject, x.email, x.emailVerified, x.name, x.removedAt
            from Account x join page k on k.id = x.id
            """),
    ORGANIZATION("Organization", ExportedRow.OfOrganization.class, """
            select x, a.issuer, a.subject from Organization x join page k on k.id = x.id
            join Account a on a.id = x.ownerId
            """),
    MEMBER("Member", ExportedRow.OfMember.class, """
            select x.id, o.slug, o.deletedAt, a.issuer, a.subject, x.roleNames
            from Member x join page k on k.id = x.id
            join Organization o on o.id = x.organizationId join Account a on a.id = x.accountId
            """),
    INVITATION("Invitation", ExportedRow.OfInvitation.class, """
            select x, o.slug, o.deletedAt from Invitation x join page k on k.id = x.id
            join Organization o on o.id = x.organizationId
            """);

    /** The kind that is told before all others. */
    static final ExportedKind FIRST = ACCOUNT;

    private static final String PAGE = """
            with page as materialized (select y.id as id from %s y where y.id > :behind order by y.id limit %d)
            %s order by x.id
            """;

    private final String entity;
    private final Class<? extends ExportedRow> row;
    private final String shown;

    ExportedKind(String entity, Class<? extends ExportedRow> row, String shown) {
        this.entity = entity;
        this.row = row;
        this.shown = shown;
    }

    Class<? extends ExportedRow> row() {
        return row;
    }

    /** Which of them are told is judged afterwards, so that a page costs a page whatever is in it. */
    String query(int rows) {
        return PAGE.formatted(entity, rows, shown);
    }

    /** The kind that is told after this one. */
    Optional<ExportedKind> next() {
        return switch (this) {
            case ACCOUNT -> Optional.of(ORGANIZATION);
            case ORGANIZATION -> Optional.of(MEMBER);
            case MEMBER -> Optional.of(INVITATION);
            case INVITATION -> Optional.empty();
        };
    }
}
