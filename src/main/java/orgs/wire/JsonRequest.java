package orgs.wire;

/** A request body in JSON, whatever content type it comes with: {@link JsonRequestReader} reads it. */
public interface JsonRequest {}
