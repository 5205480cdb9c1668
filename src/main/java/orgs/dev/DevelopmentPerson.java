package orgs.dev;

import java.util.List;
import java.util.Optional;
import orgs.account.EmailAddress;

/** Somebody who signs in at the development identity provider. */
record DevelopmentPerson(EmailAddress email, Optional<String> name, boolean emailVerified, List<String> groups) {}
