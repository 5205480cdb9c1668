package orgs.wire.portal;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class PortalUploadFormsIT extends PortalUploadFormsTest {}
