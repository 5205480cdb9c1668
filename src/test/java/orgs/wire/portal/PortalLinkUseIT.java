package orgs.wire.portal;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class PortalLinkUseIT extends PortalLinkUseTest {}
