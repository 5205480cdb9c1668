package orgs.wire.ui;

import java.util.List;

/** Whom one can become without a password. Only development has any. */
public interface DemoPeople {

    /** In the order in which the sign-in page offers them. */
    List<Person> people();

    /** Somebody who signs in, and what there is to see as them. */
    record Person(String email, String name, List<String> groups, String about) {}
}
