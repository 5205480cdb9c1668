package orgs.wire.token;

import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.ext.Provider;
import java.io.IOException;
import java.io.InputStream;
import orgs.wire.BodyReader;
import orgs.wire.UrlEncoded;

/** Reads {@link PostedFields}; says as an {@link ExchangeRefusedException} that it cannot. */
@Provider
@Consumes(MediaType.WILDCARD)
public class PostedFieldsReader extends BodyReader<PostedFields> {

    @Override
    protected boolean reads(Class<?> type, MediaType media) {
        return type == PostedFields.class;
    }

    @Override
    protected PostedFields read(Class<PostedFields> type, MediaType media, InputStream body) throws IOException {
        try {
            return new PostedFields(UrlEncoded.fields(body.readAllBytes()));
        } catch (IllegalArgumentException brokenEscape) {
            throw new ExchangeRefusedException(ExchangeError.INVALID_REQUEST, "The form cannot be read");
        }
    }
}
