package orgs.wire.spa;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class InvitationListsIT extends InvitationListsTest {}
