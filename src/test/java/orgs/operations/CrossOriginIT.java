package orgs.operations;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class CrossOriginIT extends CrossOriginTest {}
