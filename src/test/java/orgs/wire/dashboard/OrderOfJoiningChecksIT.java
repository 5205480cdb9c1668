package orgs.wire.dashboard;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class OrderOfJoiningChecksIT extends OrderOfJoiningChecksTest {}
