package orgs.wire.spa;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class EventsIT extends EventsTest {}
