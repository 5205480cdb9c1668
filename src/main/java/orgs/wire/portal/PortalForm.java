package orgs.wire.portal;

/** A request body of the Portal API, JSON or urlencoded alike: {@link PortalFormReader} reads it. */
interface PortalForm {}
