package orgs.invitation;

import jakarta.persistence.Converter;

/** Why a mail about an invitation was not sent. */
public enum Unsent {
    GIVEN_UP,
    WITHHELD;

    @Converter
    static class Column extends WordColumn<Unsent> {
        Column() {
            super(Unsent.class);
        }
    }
}
