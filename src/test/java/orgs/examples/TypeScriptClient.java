package orgs.examples;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import orgs.attack.GoodRequest;

/** The client in TypeScript: Node is told what to call, a line of JSON each, and says how it went. */
final class TypeScriptClient implements GeneratedClient {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String url;
    private final Process node;
    private final BufferedReader said;

    /** @param url of the service, without a slash at its end */
    TypeScriptClient(String url) throws IOException {
        this.url = url;
        node = new ProcessBuilder("node", DIRECTORY.resolve("call.cjs").toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
        said = new BufferedReader(new InputStreamReader(node.getInputStream(), StandardCharsets.UTF_8));
    }

    @Override
    public String call(Documented operation, GoodRequest request) {
        try {
            node.getOutputStream()
                    .write((MAPPER.writeValueAsString(told(operation, request)) + '\n')
                            .getBytes(StandardCharsets.UTF_8));
            node.getOutputStream().flush();
            return Optional.ofNullable(said.readLine()).orElse("Node has ended");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private Map<String, Object> told(Documented operation, GoodRequest request) {
        return Map.of(
                "operation", operation.name(),
                "url", url,
                "headers", request.headers(),
                "parameters", parameters(operation, request));
    }

    private static Map<String, Object> parameters(Documented operation, GoodRequest request) {
        Map<String, Object> parameters = named(request.parameters());
        if (operation.formats().indexOf("application/json") == 0) {
            String schema = operation.body();
            parameters.put(Character.toLowerCase(schema.charAt(0)) + schema.substring(1), named(request.body()));
        } else {
            parameters.putAll(named(request.body()));
        }
        var file = Map.of("file", GeneratedClient.file(operation, request));
        parameters.computeIfPresent("logo", (name, word) -> file);
        if (operation.takesLines()) {
            parameters.put("body", file);
        }
        return parameters;
    }

    private static Map<String, Object> named(Map<String, ?> values) {
        var named = new HashMap<String, Object>();
        values.forEach((name, value) -> named.put(GeneratedClient.parameter(name), value));
        return named;
    }

    @Override
    public void close() {
        node.destroy();
    }
}
