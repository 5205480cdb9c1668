package orgs.member;

/** By what a member is named, which also says what is told first of one who is not there. */
public sealed interface MemberKey {

    /** A member by their own id alone; everybody learns whether there is one. */
    static MemberKey ofId(String memberId) {
        return new Id(memberId);
    }

    /** A member by their own id in the organization in which the caller looks for them; everybody learns whether there is one. */
    static MemberKey ofId(String organizationId, String memberId) {
        return new IdWithin(organizationId, memberId);
    }

    /** A member by their account; only who has the right to act on members learns whether there is one. */
    static MemberKey ofAccount(String organizationId, String accountId) {
        return new AccountWithin(organizationId, accountId);
    }

    /** See {@link #ofId(String)}. */
    record Id(String memberId) implements MemberKey {}

    /** See {@link #ofId(String, String)}. */
    record IdWithin(String organizationId, String memberId) implements MemberKey {}

    /** See {@link #ofAccount(String, String)}. */
    record AccountWithin(String organizationId, String accountId) implements MemberKey {}
}
