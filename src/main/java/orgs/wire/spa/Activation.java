package orgs.wire.spa;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Optional;
import orgs.access.Caller;
import orgs.organization.Membership;
import orgs.session.ActiveOrganization;
import orgs.session.SessionCookie;
import orgs.session.Tokens;

/** Makes an organization the caller's active one: by a fresh token, in the answer and in the cookie they came with. */
@ApplicationScoped
class Activation {
    private final Tokens tokens;
    private final SessionCookie cookie;

    Activation(Tokens tokens, SessionCookie cookie) {
        this.tokens = tokens;
        this.cookie = cookie;
    }

    EntryJson activate(Caller caller, Membership membership) {
        var token = tokens.issue(caller, Optional.of(ActiveOrganization.of(membership)));
        cookie.refresh(token);
        return EntryJson.activated(membership, token);
    }
}
