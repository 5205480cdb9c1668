package orgs.directory;

import orgs.organization.Membership;

/** An organization together with somebody's own membership in it, and how much it holds. */
public record CountedMembership(Membership membership, OrganizationCounts counts) {}
