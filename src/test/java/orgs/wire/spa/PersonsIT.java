package orgs.wire.spa;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class PersonsIT extends PersonsTest {}
