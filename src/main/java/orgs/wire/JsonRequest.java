package orgs.wire;

import org.openapitools.jackson.nullable.JsonNullable;

/** A request body in JSON, whatever content type it comes with: {@link JsonRequestReader} reads it. */
public interface JsonRequest {

    /** A field that may be left out, as the reader gives it to a record: null where it is left out. */
    static <T> JsonNullable<T> orAbsent(JsonNullable<T> field) {
        return field == null ? JsonNullable.undefined() : field;
    }
}
