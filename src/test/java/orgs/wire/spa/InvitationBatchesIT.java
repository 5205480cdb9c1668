package orgs.wire.spa;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class InvitationBatchesIT extends InvitationBatchesTest {}
