package orgs.testing;

import java.nio.file.Path;

/** The API's document as it is kept with the code. */
public final class ApiDocumentFile {
    public static final Path PATH = Path.of("docs", "openapi.yaml");

    private ApiDocumentFile() {}
}
