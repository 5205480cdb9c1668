package orgs.directory;

import orgs.access.Action;

/** Whether an account may do something in an organization. */
public record AccessQuestion(String accountId, Action action, String organizationId) {}
