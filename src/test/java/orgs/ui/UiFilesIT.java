package orgs.ui;

import io.quarkus.test.junit.QuarkusIntegrationTest;

@QuarkusIntegrationTest
class UiFilesIT extends UiFilesTest {
    @Override
    String policy() {
        return POLICY;
    }
}
