package orgs.wire.dashboard;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class OrderOfChecksIT extends OrderOfChecksTest {}
