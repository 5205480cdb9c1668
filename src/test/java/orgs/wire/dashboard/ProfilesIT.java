package orgs.wire.dashboard;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ProfilesIT extends ProfilesTest {}
