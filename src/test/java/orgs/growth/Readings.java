package orgs.growth;

import io.swagger.v3.parser.OpenAPIV3Parser;
import java.util.TreeSet;
import orgs.testing.ApiDocumentFile;

/** The paths of the API's document that can be read. */
final class Readings {
    private Readings() {}

    static TreeSet<String> all() {
        var paths = new TreeSet<String>();
        new OpenAPIV3Parser().read(ApiDocumentFile.PATH.toString()).getPaths().forEach((path, item) -> {
            if (item.getGet() != null) {
                paths.add(path);
            }
        });
        return paths;
    }
}
