package orgs.wire.portal;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class PortalErrorsIT extends PortalErrorsTest {}
