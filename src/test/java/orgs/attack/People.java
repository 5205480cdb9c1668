package orgs.attack;

/**
 * Who has which role in the organizations that are made for them.
 *
 * @param guest a plain member to whom others do things
 * @param removed who was a member
 * @param newcomer who is none
 */
record People(Somebody owner, Somebody admin, Somebody member, Somebody guest, Somebody removed, Somebody newcomer) {

    /** New ones. */
    static People make() {
        return new People(
                Somebody.named("Owner"),
                Somebody.named("Admin"),
                Somebody.named("Member"),
                Somebody.named("Guest"),
                Somebody.named("Removed"),
                Somebody.named("Newcomer"));
    }
}
