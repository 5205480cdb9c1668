package orgs.wire.access;

import com.fasterxml.jackson.annotation.JsonIgnore;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.validation.constraints.NotNull;
import java.util.Optional;
import java.util.stream.Stream;
import orgs.access.Action;
import orgs.wire.document.OneOf;

/** What would be done, by the word with which {@code include=permissions} calls it. */
@RegisterForReflection
record ActionJson(@NotNull @OneOf(Action.class) String name) {

    @JsonIgnore
    Optional<Action> action() {
        return Stream.of(Action.values())
                .filter(action -> action.word().equals(name))
                .findFirst();
    }
}
