package orgs.attack;

import java.io.ByteArrayOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;

/** An answer as it came over the wire. The names of its headers are in lower case. */
record WireAnswer(int status, Map<String, String> headers, String body) {

    /** The answer that comes next. */
    static WireAnswer read(InputStream in, boolean hasBody) throws IOException {
        int status = Integer.parseInt(line(in).split(" ")[1]);
        var headers = headers(in);
        if (status == 100) {
            return read(in, hasBody);
        }
        boolean isEmpty = !hasBody || status == 204 || status == 304;
        return new WireAnswer(status, headers, isEmpty ? "" : body(in, headers));
    }

    private static Map<String, String> headers(InputStream in) throws IOException {
        var headers = new TreeMap<String, String>();
        for (String line = line(in); !line.isEmpty(); line = line(in)) {
            String[] parts = line.split(":", 2);
            headers.put(parts[0].toLowerCase(Locale.ROOT), parts[1].strip());
        }
        return headers;
    }

    private static String body(InputStream in, Map<String, String> headers) throws IOException {
        if ("chunked".equals(headers.get("transfer-encoding"))) {
            return chunks(in);
        }
        String length = headers.get("content-length");
        byte[] body = length == null ? in.readAllBytes() : in.readNBytes(Integer.parseInt(length));
        return new String(body, StandardCharsets.UTF_8);
    }

    private static String chunks(InputStream in) throws IOException {
        var body = new ByteArrayOutputStream();
        for (int size = size(in); size > 0; size = size(in)) {
            body.writeBytes(in.readNBytes(size));
            line(in);
        }
        return body.toString(StandardCharsets.UTF_8);
    }

    private static int size(InputStream in) throws IOException {
        return Integer.parseInt(line(in).strip(), 16);
    }

    private static String line(InputStream in) throws IOException {
        var line = new StringBuilder();
        for (int c = in.read(); c != '\n'; c = in.read()) {
            if (c < 0) throw new EOFException("No answer");
            line.append((char) c);
        }
        return line.toString().strip();
    }

    boolean isRefusal() {
        return status >= 400;
    }
}
