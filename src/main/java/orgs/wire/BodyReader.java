package orgs.wire;

import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.MultivaluedMap;
import java.io.IOException;
import java.io.InputStream;
import java.lang.annotation.Annotation;
import java.lang.reflect.Type;
import org.jboss.resteasy.reactive.server.spi.ResteasyReactiveResourceInfo;
import org.jboss.resteasy.reactive.server.spi.ServerMessageBodyReader;
import org.jboss.resteasy.reactive.server.spi.ServerRequestContext;

/** Reads one kind of request bodies, whichever of its two ways the framework asks in. */
public abstract class BodyReader<T> implements ServerMessageBodyReader<T> {

    /** Whether a resource that wants this type gets it from here. */
    protected abstract boolean reads(Class<?> type, MediaType media);

    /** What the body says, which may be empty; a body that cannot be read is told in the API's own words. */
    protected abstract T read(Class<T> type, MediaType media, InputStream body) throws IOException;

    @Override
    public final boolean isReadable(
            Class<?> type, Type genericType, ResteasyReactiveResourceInfo method, MediaType media) {
        return reads(type, media);
    }

    @Override
    public final boolean isReadable(Class<?> type, Type genericType, Annotation[] annotations, MediaType media) {
        return reads(type, media);
    }

    @Override
    public final T readFrom(Class<T> type, Type genericType, MediaType media, ServerRequestContext context)
            throws IOException {
        return read(type, media, context.getInputStream());
    }

    @Override
    public final T readFrom(
            Class<T> type,
            Type genericType,
            Annotation[] annotations,
            MediaType media,
            MultivaluedMap<String, String> headers,
            InputStream body)
            throws IOException {
        return read(type, media, body);
    }
}
