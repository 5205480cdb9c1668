package orgs.wire.token;

import java.util.List;
import java.util.Map;

/** The fields of a token exchange as they were posted, each with all its values, before anybody looked at them. */
record PostedFields(Map<String, List<String>> values) {

    /** All values of a field; none if it was not posted. */
    List<String> of(String name) {
        return values.getOrDefault(name, List.of());
    }
}
