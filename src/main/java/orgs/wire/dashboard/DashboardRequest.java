package orgs.wire.dashboard;

import java.util.Optional;
import orgs.access.Caller;

/**
 * A request whose caller is known.
 *
 * @param address the client's network address; none behind an application server, which stands for many people
 */
record DashboardRequest(Caller caller, Query query, Form form, Optional<String> address) {}
