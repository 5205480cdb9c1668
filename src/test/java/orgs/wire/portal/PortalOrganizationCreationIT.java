package orgs.wire.portal;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class PortalOrganizationCreationIT extends PortalOrganizationCreationTest {}
