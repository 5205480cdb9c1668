package orgs.attack;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class PathTricksIT extends PathTricksTest {}
