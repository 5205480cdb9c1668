package orgs.examples;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.net.URL;
import java.net.URLClassLoader;
import java.net.http.HttpRequest;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import java.util.stream.Stream;
import orgs.attack.GoodRequest;

/** The client in Java; its classes are not there when this one is compiled. It calls for pages, and takes them for JSON. */
final class JavaClient implements GeneratedClient {
    private static final Path CLASSES = DIRECTORY.resolve(Path.of("target", "classes"));
    private static final String PACKAGE = "orgs.client.";

    private final String url;
    private final URLClassLoader classes;
    private final Path file;

    /** @param url of the service, without a slash at its end */
    JavaClient(String url) throws IOException {
        this.url = url;
        classes = new URLClassLoader(
                new URL[] {CLASSES.toUri().toURL()}, getClass().getClassLoader());
        file = Files.createTempDirectory("orgs-generated").resolve(FILE);
    }

    @Override
    public String call(Documented operation, GoodRequest request) {
        try {
            Files.write(file, operation.file());
            Method method = method(operation.name());
            Object client = client(request.headers());
            ObjectMapper mapper = (ObjectMapper)
                    client.getClass().getMethod("getObjectMapper").invoke(client);
            Object[] arguments = Stream.of(method.getParameters())
                    .map(parameter -> argument(parameter, request, mapper))
                    .toArray();
            Object api =
                    method.getDeclaringClass().getConstructor(client.getClass()).newInstance(client);
            Object answer = method.invoke(api, arguments);
            return answer == null && method.getReturnType() != void.class ? "no answer" : "";
        } catch (InvocationTargetException refused) {
            Throwable why = refused.getCause();
            return operation.isPage() && why.getCause() instanceof JsonParseException ? "" : why.toString();
        } catch (ReflectiveOperationException | IllegalArgumentException | IOException wrong) {
            return wrong.toString();
        }
    }

    private Method method(String name) throws ReflectiveOperationException {
        for (Class<?> api : apis()) {
            for (Method method : api.getMethods()) {
                if (method.getName().equals(name)
                        && !List.of(method.getParameterTypes()).contains(Map.class)) {
                    return method;
                }
            }
        }
        throw new NoSuchMethodException(name);
    }

    private List<Class<?>> apis() throws ReflectiveOperationException {
        var apis = new ArrayList<Class<?>>();
        for (String file :
                CLASSES.resolve(Path.of("orgs", "client", "api")).toFile().list()) {
            if (file.endsWith("Api.class")) {
                apis.add(classes.loadClass(PACKAGE + "api." + file.replace(".class", "")));
            }
        }
        return apis;
    }

    private Object client(Map<String, String> headers) throws ReflectiveOperationException {
        Class<?> type = classes.loadClass(PACKAGE + "ApiClient");
        Object client = type.getConstructor().newInstance();
        type.getMethod("updateBaseUri", String.class).invoke(client, url);
        Consumer<HttpRequest.Builder> interceptor = builder -> headers.forEach(builder::header);
        type.getMethod("setRequestInterceptor", Consumer.class).invoke(client, interceptor);
        return client;
    }

    private Object argument(Parameter parameter, GoodRequest request, ObjectMapper mapper) {
        if (parameter.getType() == File.class) {
            return file.toFile();
        }
        if (parameter.getType().getName().startsWith(PACKAGE + "model.")) {
            return mapper.convertValue(request.body(), parameter.getType());
        }
        var values = new HashMap<String, Object>();
        request.parameters().forEach((name, value) -> values.put(GeneratedClient.parameter(name), value));
        request.body().forEach((name, value) -> values.put(GeneratedClient.parameter(name), value));
        return mapper.convertValue(values.get(parameter.getName()), parameter.getType());
    }

    @Override
    public void close() {
        try {
            classes.close();
            Files.deleteIfExists(file);
            Files.delete(file.getParent());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
