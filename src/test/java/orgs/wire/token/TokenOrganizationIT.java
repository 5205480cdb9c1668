package orgs.wire.token;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class TokenOrganizationIT extends TokenOrganizationTest {}
