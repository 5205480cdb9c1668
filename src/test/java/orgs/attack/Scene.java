package orgs.attack;

import orgs.testing.Person;

/**
 * An organization and another one that has nothing to do with it.
 *
 * @param root who administers the system, and is a member of neither
 */
record Scene(Tenant home, Tenant neighbour, Somebody root) {

    /** All of them new. */
    static Scene make() {
        return new Scene(
                Tenant.of(People.make()), Tenant.of(People.make()), Somebody.of(Person.systemAdministrator("Root")));
    }

    /** The same people with new organizations, which may be changed. */
    Scene withNewTenants() {
        return new Scene(Tenant.of(home.people()), Tenant.of(neighbour.people()), root);
    }

    /** The same people, and one new organization, which may be changed. */
    Scene withNewHome() {
        return new Scene(Tenant.of(home.people()), neighbour, root);
    }

    Scene withLogos() {
        home.withLogo();
        neighbour.withLogo();
        return this;
    }
}
