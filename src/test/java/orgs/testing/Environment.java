package orgs.testing;

import io.quarkus.test.common.QuarkusTestResource;

/** What every test finds around the service; Quarkus finds it by its annotations. */
@QuarkusTestResource(PostgresResource.class)
@QuarkusTestResource(IdentityProviderResource.class)
@QuarkusTestResource(Ports.class)
final class Environment {
    private Environment() {}
}
