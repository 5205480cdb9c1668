package orgs.wire.spa;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class InvitationLandingIT extends InvitationLandingTest {}
