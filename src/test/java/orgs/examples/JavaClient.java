package orgs.examples;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Parameter;
import java.lang.reflect.Type;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import orgs.attack.GoodRequest;

/** The client in Java, with the libraries of its own; its classes are not there when this one is compiled. */
final class JavaClient implements GeneratedClient {
    private static final Path CLASSES = DIRECTORY.resolve(Path.of("target", "classes"));
    private static final Path LIBRARIES = DIRECTORY.resolve(Path.of("target", "dependency"));
    private static final String PACKAGE = "orgs.client.";
    private static final ObjectMapper MAPPER = new ObjectMapper();

    private final String url;
    private final URLClassLoader classes;
    private final Path file;

    /** @param url of the service, without a slash at its end */
    JavaClient(String url) throws IOException {
        this.url = url;
        classes = new URLClassLoader(classPath(), ClassLoader.getPlatformClassLoader());
        file = Files.createTempDirectory("orgs-generated").resolve(FILE);
    }

    private static URL[] classPath() throws IOException {
        var urls = new ArrayList<URL>();
        urls.add(CLASSES.toUri().toURL());
        for (File library : LIBRARIES.toFile().listFiles()) {
            urls.add(library.toURI().toURL());
        }
        return urls.toArray(URL[]::new);
    }

    @Override
    public String call(Documented operation, GoodRequest request) {
        try {
            Files.write(file, GeneratedClient.file(operation, request));
            Method method = method(operation.name());
            Object client = client(request.headers());
            Object[] arguments = Stream.of(method.getParameters())
                    .map(parameter -> argument(parameter, request))
                    .toArray();
            Object api =
                    method.getDeclaringClass().getConstructor(client.getClass()).newInstance(client);
            Object answer = method.invoke(api, arguments);
            return answer == null && method.getReturnType() != void.class ? "no answer" : "";
        } catch (InvocationTargetException refused) {
            return refused.getCause().toString();
        } catch (ReflectiveOperationException | IllegalArgumentException | IOException wrong) {
            return wrong.toString();
        }
    }

    private Method method(String name) throws ReflectiveOperationException {
        for (Class<?> api : apis()) {
            for (Method method : api.getMethods()) {
                if (method.getName().equals(name)) {
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
        type.getMethod("setBasePath", String.class).invoke(client, url);
        for (var header : headers.entrySet()) {
            type.getMethod("addDefaultHeader", String.class, String.class)
                    .invoke(client, header.getKey(), header.getValue());
        }
        return client;
    }

    private Object argument(Parameter parameter, GoodRequest request) {
        if (parameter.getType() == File.class) {
            return file.toFile();
        }
        if (parameter.getType().getName().startsWith(PACKAGE + "model.")) {
            return read(request.body(), parameter.getType());
        }
        var values = new HashMap<String, Object>();
        request.parameters().forEach((name, value) -> values.put(GeneratedClient.parameter(name), value));
        request.body().forEach((name, value) -> values.put(GeneratedClient.parameter(name), value));
        return read(values.get(parameter.getName()), parameter.getParameterizedType());
    }

    /** What the client makes of a value, as if somebody had answered it. */
    private Object read(Object value, Type type) {
        try {
            Object gson =
                    classes.loadClass(PACKAGE + "JSON").getMethod("getGson").invoke(null);
            return gson.getClass()
                    .getMethod("fromJson", String.class, Type.class)
                    .invoke(gson, MAPPER.writeValueAsString(value), type);
        } catch (ReflectiveOperationException | JsonProcessingException wrong) {
            throw new IllegalArgumentException(type.getTypeName(), wrong);
        }
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
