package orgs.wire.token;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class ServerMetadataIT extends ServerMetadataTest {}
