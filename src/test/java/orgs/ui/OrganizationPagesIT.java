package orgs.ui;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class OrganizationPagesIT extends OrganizationPagesTest {}
