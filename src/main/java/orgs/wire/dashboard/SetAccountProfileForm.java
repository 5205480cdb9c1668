package orgs.wire.dashboard;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What {@link SetAccountProfile} posts, as the API's description shows it. */
@Schema(name = "DashboardDefaultProfile")
record SetAccountProfileForm(@Schema(required = true) String profileid) {}
