package orgs.invitation;

import java.util.Optional;

/**
 * What becomes different about a link.
 *
 * @param disabled none: stays as it is
 * @param annotated whether the note changes; it may change to null
 */
public record LinkChange(Optional<Boolean> disabled, boolean annotated, String note) {

    boolean switchesOn() {
        return disabled.equals(Optional.of(false));
    }
}
