package orgs.attack.stateful;

import java.util.Map;

/** What is asked, whoever asks; without fields there is no body. */
record Request(String method, String path, Map<String, ?> fields) {
    static Request get(String path) {
        return new Request("GET", path, Map.of());
    }

    static Request delete(String path) {
        return new Request("DELETE", path, Map.of());
    }

    static Request post(String path, Map<String, ?> fields) {
        return new Request("POST", path, fields);
    }

    static Request patch(String path, Map<String, ?> fields) {
        return new Request("PATCH", path, fields);
    }

    static Request put(String path, Map<String, ?> fields) {
        return new Request("PUT", path, fields);
    }

    @Override
    public String toString() {
        return method + " " + path + (fields.isEmpty() ? "" : " " + fields);
    }
}
