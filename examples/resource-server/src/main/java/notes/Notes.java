package notes;

import jakarta.inject.Singleton;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** Kept until the service stops. */
@Singleton
class Notes {
    private final Map<String, List<Note>> byOrganization = new ConcurrentHashMap<>();

    void add(String organization, Note note) {
        byOrganization.merge(organization, List.of(note), (before, added) ->
                Stream.concat(before.stream(), added.stream()).toList());
    }

    List<Note> of(String organization) {
        return byOrganization.getOrDefault(organization, List.of());
    }
}
