package orgs.wire;

import static io.restassured.RestAssured.given;
import static org.junit.jupiter.api.Assertions.assertEquals;

import io.quarkus.test.junit.QuarkusTest;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.parser.OpenAPIV3Parser;
import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import orgs.testing.ApiDocumentFile;

@QuarkusTest
class ApiDocumentTest {
    @Test
    void theDocumentKeptWithTheCodeIsTheOneServed() throws IOException {
        String served = served();
        if (System.getProperty("openapi.refresh") != null) {
            Files.writeString(ApiDocumentFile.PATH, served);
        }
        assertEquals(Files.readString(ApiDocumentFile.PATH), served, "docs/openapi.yaml is out of date: make openapi");
    }

    @Test
    void everyOperationHasANameOfItsOwnForPeople() {
        var document = new OpenAPIV3Parser().readContents(served()).getOpenAPI();
        var names = document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .map(Operation::getOperationId)
                .toList();
        assertEquals(
                List.of(),
                names.stream().filter(name -> !name.matches("[a-z][A-Za-z]+")).toList(),
                "@Operation(operationId = …)");
        assertEquals(Set.copyOf(names).size(), names.size(), () -> "twice: " + names);
    }

    @Test
    void everySchemaPropertyAndParameterHasASentence() {
        var document = new OpenAPIV3Parser().readContents(served()).getOpenAPI();
        var silent = new TreeSet<String>();
        document.getComponents().getSchemas().forEach((name, schema) -> addAllSilent(silent, name, schema));
        document.getPaths().values().stream()
                .flatMap(path -> path.readOperations().stream())
                .flatMap(operation ->
                        Stream.ofNullable(operation.getParameters()).flatMap(List::stream))
                .filter(parameter -> parameter.getDescription() == null)
                .forEach(parameter -> silent.add("parameter." + parameter.getName()));
        assertEquals(Set.of(), silent, "src/main/resources/document/words.properties has no sentence for these");
    }

    private static void addAllSilent(Set<String> silent, String name, Schema<?> schema) {
        addSilent(silent, name, schema);
        if (schema.getProperties() != null) {
            schema.getProperties().forEach((property, held) -> addSilent(silent, name + '.' + property, held));
        }
    }

    private static void addSilent(Set<String> silent, String name, Schema<?> schema) {
        if (schema.getDescription() == null && schema.get$ref() == null) {
            silent.add(name);
        }
    }

    private static String served() {
        return given().get("/q/openapi").then().statusCode(200).extract().asString();
    }
}
