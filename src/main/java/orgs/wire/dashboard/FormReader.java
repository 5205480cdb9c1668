package orgs.wire.dashboard;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.netty.buffer.Unpooled;
import io.netty.handler.codec.DecoderException;
import io.netty.handler.codec.http.DefaultFullHttpRequest;
import io.netty.handler.codec.http.DefaultHttpHeaders;
import io.netty.handler.codec.http.HttpHeaderNames;
import io.netty.handler.codec.http.HttpMethod;
import io.netty.handler.codec.http.HttpVersion;
import io.netty.handler.codec.http.multipart.Attribute;
import io.netty.handler.codec.http.multipart.DefaultHttpDataFactory;
import io.netty.handler.codec.http.multipart.HttpPostMultipartRequestDecoder;
import io.netty.handler.codec.http.multipart.HttpPostRequestDecoder;
import io.netty.handler.codec.http.multipart.InterfaceHttpData;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import orgs.wire.BodyReader;
import orgs.wire.UrlEncoded;

/** Reads a {@link Form}: from JSON, from multipart, and from everything else as urlencoded text (docs/contracts/dashboard.md §2.3). */
@Provider
@Consumes(MediaType.WILDCARD)
public class FormReader extends BodyReader<Form> {
    private static final String JSON = "application/json";
    private static final String MULTIPART = "multipart/form-data";

    private final ObjectMapper mapper;

    FormReader(ObjectMapper mapper) {
        this.mapper = mapper;
    }

    @Override
    protected boolean reads(Class<?> type, MediaType media) {
        return type == Form.class;
    }

    @Override
    protected Form read(Class<Form> type, MediaType media, InputStream stream) throws IOException {
        byte[] body = stream.readAllBytes();
        if (body.length == 0) {
            return Form.EMPTY;
        }
        String contentType = media.toString().toLowerCase(Locale.ROOT);
        try {
            if (contentType.startsWith(MULTIPART)) {
                return new Form(multipart(body, media.toString()));
            }
            return new Form(contentType.startsWith(JSON) ? json(body) : urlencoded(body));
        } catch (IOException | IllegalArgumentException | DecoderException unreadable) {
            throw new DashboardException(DashboardError.BODY_UNREADABLE);
        }
    }

    /** Numbers and booleans become text; what is null or nested is as good as absent. */
    private Map<String, String> json(byte[] body) throws IOException {
        JsonNode document = mapper.readTree(body);
        if (!document.isObject()) {
            throw new DashboardException(DashboardError.BODY_UNREADABLE);
        }
        var fields = new HashMap<String, String>();
        document.properties().forEach(field -> {
            if (field.getValue().isValueNode() && !field.getValue().isNull()) {
                fields.put(field.getKey(), field.getValue().asText());
            }
        });
        return fields;
    }

    /** The last value of a field counts. */
    private static Map<String, String> urlencoded(byte[] body) {
        var fields = new HashMap<String, String>();
        UrlEncoded.fields(body).forEach((name, values) -> fields.put(name, values.get(values.size() - 1)));
        return fields;
    }

    private static Map<String, String> multipart(byte[] body, String contentType) throws IOException {
        try {
            return parts(body, contentType);
        } catch (RuntimeException noForm) {
            // The decoder fails with whatever it stumbles over.
            throw new DecoderException(noForm);
        }
    }

    /** The first value of a field counts; files are no fields. */
    private static Map<String, String> parts(byte[] body, String contentType) throws IOException {
        var headers = new DefaultHttpHeaders().set(HttpHeaderNames.CONTENT_TYPE, contentType);
        var request = new DefaultFullHttpRequest(
                HttpVersion.HTTP_1_1,
                HttpMethod.POST,
                "/",
                Unpooled.wrappedBuffer(body),
                headers,
                new DefaultHttpHeaders());
        if (!HttpPostRequestDecoder.isMultipart(request)) {
            throw new DecoderException("Without a boundary there are no parts");
        }
        var decoder = new HttpPostMultipartRequestDecoder(new DefaultHttpDataFactory(false), request);
        try {
            var fields = new HashMap<String, String>();
            for (InterfaceHttpData part : decoder.getBodyHttpDatas()) {
                if (part instanceof Attribute attribute) {
                    fields.putIfAbsent(attribute.getName(), attribute.getValue());
                }
            }
            return fields;
        } finally {
            decoder.destroy();
        }
    }
}
