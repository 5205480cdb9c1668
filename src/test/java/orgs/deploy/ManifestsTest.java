package orgs.deploy;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import io.kubernetes.client.openapi.JSON;
import io.smallrye.common.net.Inet;
import io.smallrye.config.WithDefault;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.yaml.snakeyaml.Yaml;
import orgs.config.ShutdownConfig;
import orgs.testing.ApiDocumentFile;

/** Holds what is under {@code deploy/kubernetes} against the schemas of Kubernetes, and against itself. */
class ManifestsTest {
    private static final Path MANIFESTS = Path.of("deploy", "kubernetes");
    /** Kustomize's own kinds, and those of operators, are not among the schemas. */
    private static final Set<String> WITHOUT_SCHEMA = Set.of("Kustomization", "Component", "ServiceMonitor");

    @TestFactory
    Stream<DynamicTest> fitTheSchemasOfKubernetes() throws IOException {
        var objects = objects();
        assertFalse(objects.isEmpty(), "looked at the wrong place");
        return objects.stream()
                .map(object -> DynamicTest.dynamicTest(
                        object.get("kind").getAsString() + " " + name(object), () -> assertFits(object)));
    }

    @Test
    void theKubernetesSchemasKnowNoMisspelledField() throws Exception {
        var deployment = deployment().deepCopy();
        podOf(deployment).addProperty("terminationGracePeriodSecond", 1);
        assertTrue(problem(deployment).contains("terminationGracePeriodSecond"));
    }

    @Test
    void containersRunWithoutRightsOnAReadOnlyFileSystem() throws IOException {
        for (var pod : pods()) {
            var context = pod.getAsJsonObject("securityContext");
            assertTrue(context.get("runAsNonRoot").getAsBoolean());
            assertTrue(context.get("runAsUser").getAsInt() > 0);
            assertEquals(
                    "RuntimeDefault",
                    context.getAsJsonObject("seccompProfile").get("type").getAsString());
            assertFalse(pod.get("automountServiceAccountToken").getAsBoolean());
            for (var container : pod.getAsJsonArray("containers")) {
                var rights = container.getAsJsonObject().getAsJsonObject("securityContext");
                assertFalse(rights.get("allowPrivilegeEscalation").getAsBoolean());
                assertTrue(rights.get("readOnlyRootFilesystem").getAsBoolean());
                assertEquals(
                        "[\"ALL\"]",
                        rights.getAsJsonObject("capabilities").get("drop").toString());
                assertTrue(container
                        .getAsJsonObject()
                        .getAsJsonObject("resources")
                        .getAsJsonObject("limits")
                        .has("memory"));
            }
        }
    }

    @Test
    void theGracePeriodCoversTheShutdown() throws Exception {
        var delay = Duration.parse(environment().get("ORGS_SHUTDOWN_DELAY"));
        var timeout = Duration.parse(ShutdownConfig.class
                .getMethod("timeout")
                .getAnnotation(WithDefault.class)
                .value());
        long grace = podOf(deployment()).get("terminationGracePeriodSeconds").getAsLong();
        assertTrue(grace > delay.plus(timeout).toSeconds(), () -> grace + " s for " + delay + " and " + timeout);
    }

    @Test
    void probesAndMetricsHaveAPortOfTheirOwnThatOnlyTheirCollectorReaches() throws IOException {
        var container = podOf(deployment()).getAsJsonArray("containers").get(0).getAsJsonObject();
        for (String probe : List.of("startupProbe", "livenessProbe", "readinessProbe")) {
            assertEquals("management", portOf(container.getAsJsonObject(probe).getAsJsonObject("httpGet")));
        }
        var collectors = new ArrayList<String>();
        for (var rule : object("NetworkPolicy").getAsJsonObject("spec").getAsJsonArray("ingress")) {
            for (var port : rule.getAsJsonObject().getAsJsonArray("ports")) {
                if (!portOf(port.getAsJsonObject()).equals("http")) {
                    collectors.add(rule.getAsJsonObject().get("from").toString());
                }
            }
        }
        assertEquals(
                List.of("[{\"namespaceSelector\":{\"matchLabels\":{\"kubernetes.io/metadata.name\":\"monitoring\"}}}]"),
                collectors);
        assertFalse(object("Ingress").toString().contains("management"));
    }

    @Test
    void theIngressLeadsToEveryPathOfTheDocument() throws IOException {
        Map<String, Object> paths = new Yaml()
                .<Map<String, Map<String, Object>>>load(Files.readString(ApiDocumentFile.PATH))
                .get("paths");
        var routes = object("Ingress")
                .getAsJsonObject("spec")
                .getAsJsonArray("rules")
                .get(0)
                .getAsJsonObject()
                .getAsJsonObject("http")
                .getAsJsonArray("paths");
        assertEquals(
                List.of(),
                paths.keySet().stream()
                        .filter(path -> StreamSupport.stream(routes.spliterator(), false)
                                .noneMatch(route -> leadsTo(path, route.getAsJsonObject())))
                        .toList());
    }

    private static boolean leadsTo(String path, JsonObject route) {
        String begin = route.get("path").getAsString();
        boolean isBelow = route.get("pathType").getAsString().equals("Prefix") && path.startsWith(begin + "/");
        return path.equals(begin) || isBelow;
    }

    private static String portOf(JsonObject object) {
        return object.get("port").getAsString();
    }

    @Test
    void theConfigurationNamesTheNetworkOfTheProxies() throws IOException {
        String proxies = object("ConfigMap")
                .getAsJsonObject("data")
                .get("ORGS_TRUSTED_PROXIES")
                .getAsString();
        assertNotNull(Inet.parseCidrAddress(proxies), proxies);
    }

    @Test
    void composeTrustsItsOwnGateway() throws IOException {
        var compose = JsonParser.parseString(
                        JSON.getGson().toJson(new Yaml().<Object>load(Files.readString(Path.of("compose.yaml")))))
                .getAsJsonObject();
        var network = compose.getAsJsonObject("networks")
                .getAsJsonObject("default")
                .getAsJsonObject("ipam")
                .getAsJsonArray("config")
                .get(0)
                .getAsJsonObject();
        assertEquals(
                network.get("gateway"),
                compose.getAsJsonObject("services")
                        .getAsJsonObject("orgs")
                        .getAsJsonObject("environment")
                        .get("ORGS_TRUSTED_PROXIES"));
    }

    @Test
    void selectorsFindThePods() throws IOException {
        var labels = deployment()
                .getAsJsonObject("spec")
                .getAsJsonObject("template")
                .getAsJsonObject("metadata")
                .getAsJsonObject("labels");
        assertEquals(
                labels,
                deployment().getAsJsonObject("spec").getAsJsonObject("selector").get("matchLabels"));
        assertEquals(labels, object("Service").getAsJsonObject("spec").get("selector"));
        assertEquals(
                labels,
                object("PodDisruptionBudget")
                        .getAsJsonObject("spec")
                        .getAsJsonObject("selector")
                        .get("matchLabels"));
    }

    private static void assertFits(JsonObject object) throws Exception {
        assertEquals("", problem(object));
    }

    /** What the schema says against the object. */
    private static String problem(JsonObject object) throws Exception {
        var model = model(object);
        try {
            model.getMethod("validateJsonElement", JsonElement.class).invoke(null, object);
            JSON.getGson().fromJson(object, model);
            return "";
        } catch (ReflectiveOperationException | RuntimeException e) {
            return String.valueOf(e.getCause() == null ? e : e.getCause());
        }
    }

    /** {@code autoscaling/v2} and {@code HorizontalPodAutoscaler} are the class {@code V2HorizontalPodAutoscaler}. */
    private static Class<?> model(JsonObject object) throws ClassNotFoundException {
        String group = object.get("apiVersion").getAsString();
        String version = group.substring(group.indexOf('/') + 1);
        return Class.forName("io.kubernetes.client.openapi.models.V" + version.substring(1)
                + object.get("kind").getAsString());
    }

    private static Map<String, String> environment() throws IOException {
        var environment = new HashMap<String, String>();
        for (var variable : podOf(deployment())
                .getAsJsonArray("containers")
                .get(0)
                .getAsJsonObject()
                .getAsJsonArray("env")) {
            if (variable.getAsJsonObject().has("value")) {
                environment.put(
                        name(variable.getAsJsonObject()),
                        variable.getAsJsonObject().get("value").getAsString());
            }
        }
        return environment;
    }

    private static JsonObject deployment() throws IOException {
        return object("Deployment");
    }

    private static JsonObject object(String kind) throws IOException {
        return objects().stream()
                .filter(object -> kind.equals(object.get("kind").getAsString()))
                .findAny()
                .orElseThrow();
    }

    private static List<JsonObject> pods() throws IOException {
        return Stream.of(deployment(), object("Job")).map(ManifestsTest::podOf).toList();
    }

    private static JsonObject podOf(JsonObject workload) {
        return workload.getAsJsonObject("spec").getAsJsonObject("template").getAsJsonObject("spec");
    }

    private static String name(JsonObject object) {
        var holder = object.has("metadata") ? object.getAsJsonObject("metadata") : object;
        return holder.get("name").getAsString();
    }

    private static List<JsonObject> objects() throws IOException {
        var objects = new ArrayList<JsonObject>();
        try (var files = Files.walk(MANIFESTS)) {
            for (var file : files.filter(file -> file.toString().endsWith(".yaml"))
                    .sorted()
                    .toList()) {
                objects.addAll(documents(file));
            }
        }
        return objects;
    }

    private static List<JsonObject> documents(Path file) throws IOException {
        return StreamSupport.stream(new Yaml().loadAll(Files.readString(file)).spliterator(), false)
                .map(document ->
                        JsonParser.parseString(JSON.getGson().toJson(document)).getAsJsonObject())
                .filter(object -> !WITHOUT_SCHEMA.contains(object.get("kind").getAsString()))
                .collect(Collectors.toList());
    }
}
