package orgs.wire.token;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;
import orgs.wire.UrlEncoded;

/** Reads {@link PostedFields}; says as an {@link ExchangeRefusedException} that it cannot. */
@Provider
@Consumes(MediaType.WILDCARD)
public class PostedFieldsReader implements ServerMessageBodyReader<PostedFields> {

    @Override
    public boolean isReadable(Class<?> type, Type genericType, ResteasyReactiveResourceInfo method, MediaType media) {
        return type == PostedFields.class;
    }

    @Override
    public boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType media) {
        return type == PostedFields.class;
    }

    @Override
    public PostedFields readFrom(
            Class<PostedFields> type, Type genericType, MediaType media, ServerRequestContext context)
            throws IOException {
        return read(context.getInputStream());
    }

    @Override
    public PostedFields readFrom(
            Class<PostedFields> type,
            Type genericType,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(body);
    }

    private static PostedFields read(InputStream body) throws IOException {
        try {
            return new PostedFields(UrlEncoded.fields(body.readAllBytes()));
        } catch (IllegalArgumentException brokenEscape) {
            throw new ExchangeRefusedException(ExchangeError.INVALID_REQUEST, "The form cannot be read");
        }
    }
}
