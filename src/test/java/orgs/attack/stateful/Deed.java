package orgs.attack.stateful;

import java.util.Optional;
import java.util.function.BiFunction;

/** What people can do. */
enum Deed {
    CREATE(3, OrganizationDeeds::create),
    READ(2, OrganizationDeeds::read),
    DELETE(2, OrganizationDeeds::delete),
    RESTORE(3, OrganizationDeeds::restore),
    PURGE(1, OrganizationDeeds::purge),
    ACTIVATE(1, OrganizationDeeds::activate),
    MAKE_EVENT(2, OrganizationDeeds::makeEvent),

    ADD(6, MemberDeeds::add),
    CHANGE_ROLES(5, MemberDeeds::changeRoles),
    TRANSFER(3, MemberDeeds::transfer),
    REMOVE(3, MemberDeeds::remove),
    LEAVE(3, MemberDeeds::leave),

    INVITE(5, EmailDeeds::invite),
    ACCEPT(5, EmailDeeds::accept),
    REJECT(2, EmailDeeds::reject),
    CANCEL(2, EmailDeeds::cancel),

    MAKE_LINK(4, LinkDeeds::make),
    SWITCH_LINK(3, LinkDeeds::flip),
    USE_LINK(5, LinkDeeds::use),

    MAKE_CODE(4, CodeDeeds::make),
    USE_CODE(5, CodeDeeds::use),
    TERMINATE_CODE(2, CodeDeeds::terminate),
    DELETE_CODE(2, CodeDeeds::delete),

    MAKE_PROFILE(3, ProfileDeeds::make),
    SHOW_PROFILE(3, ProfileDeeds::show),
    DELETE_PROFILE(3, ProfileDeeds::delete);

    private final BiFunction<World, Command, Optional<Step>> meaning;

    private final int frequency;

    Deed(int frequency, BiFunction<World, Command, Optional<Step>> meaning) {
        this.frequency = frequency;
        this.meaning = meaning;
    }

    /** How often it is done, compared with the others: beginnings more often than ends, or nothing would be there for long. */
    int frequency() {
        return frequency;
    }

    /** The request that the command is in this world; none when there is nothing to do it with. */
    Optional<Step> in(World world, Command command) {
        return meaning.apply(world, command);
    }
}
