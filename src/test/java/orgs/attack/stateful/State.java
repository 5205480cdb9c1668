package orgs.attack.stateful;

import java.sql.Array;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import orgs.invitation.Channel;

/** All that there is of some people: their organizations with everything in them, and their profiles. */
final class State {
    final Map<String, Organization> organizations = new LinkedHashMap<>();
    final Map<String, Offer> offers = new LinkedHashMap<>();
    final Map<String, Profile> profiles = new LinkedHashMap<>();
    /** The profile that an account shows by default, by the account. */
    final Map<String, String> defaults = new LinkedHashMap<>();

    /** An organization; its members in the order in which they came. */
    static final class Organization {
        final String id;
        final Map<String, Membership> members = new LinkedHashMap<>();
        final TreeSet<String> events = new TreeSet<>();
        String owner;
        boolean deleted;

        Organization(String id, String owner) {
            this.id = id;
            this.owner = owner;
        }
    }

    /** What an account is in an organization. */
    record Membership(List<String> roles, String profile, String invitation) {
        Membership with(List<String> changed) {
            return new Membership(changed, profile, invitation);
        }

        Membership withoutProfile() {
            return new Membership(roles, null, invitation);
        }
    }

    /** An invitation of whatever channel. */
    static final class Offer {
        final String id;
        final String organization;
        final Channel channel;
        final String email;
        final Integer maxUses;
        String status = "pending";
        List<String> roles;
        String inviter;
        int uses;
        boolean disabled;

        Offer(
                String id,
                String organization,
                Channel channel,
                List<String> roles,
                String inviter,
                String email,
                Integer maxUses) {
            this.id = id;
            this.organization = organization;
            this.channel = channel;
            this.roles = roles;
            this.inviter = inviter;
            this.email = email;
            this.maxUses = maxUses;
        }

        boolean isPending() {
            return status.equals("pending");
        }

        boolean isUsedUp() {
            return maxUses != null && uses >= maxUses;
        }
    }

    /** Whether it is complete says whether a membership can show it. */
    record Profile(String id, String account, boolean complete) {}

    /** What the database holds of these people. */
    static State read(Connection database, Collection<Actor> people) throws SQLException {
        var state = new State();
        String[] accounts = people.stream().map(Actor::id).toArray(String[]::new);
        for (var row : rows(
                database,
                "select id, owner_id, deleted_at is not null from organization where created_by = any (?) order by id",
                accounts)) {
            var organization = new Organization(row.text(0), row.text(1));
            organization.deleted = row.flag(2);
            state.organizations.put(organization.id, organization);
        }
        String[] organizations = state.organizations.keySet().toArray(String[]::new);
        for (var row : rows(
                database,
                "select organization_id, account_id, roles, profile_id, invitation_id from member where organization_id = any (?) order by id",
                organizations)) {
            state.organizations
                    .get(row.text(0))
                    .members
                    .put(row.text(1), new Membership(row.texts(2), row.text(3), row.text(4)));
        }
        for (var row : rows(
                database, "select organization_id, slug from event where organization_id = any (?)", organizations)) {
            state.organizations.get(row.text(0)).events.add(row.text(1));
        }
        for (var row : rows(
                database,
                "select id, organization_id, upper(channel), roles, inviter_id, email, max_uses, status, uses, disabled from invitation where organization_id = any (?) order by id",
                organizations)) {
            var offer = new Offer(
                    row.text(0),
                    row.text(1),
                    Channel.valueOf(row.text(2)),
                    row.texts(3),
                    row.text(4),
                    row.text(5),
                    (Integer) row.values().get(6));
            offer.status = row.text(7);
            offer.uses = (Integer) row.values().get(8);
            offer.disabled = row.flag(9);
            state.offers.put(offer.id, offer);
        }
        for (var row : rows(
                database,
                "select id, account_id, jsonb_exists(fields, 'display-name') from profile where account_id = any (?) order by id",
                accounts)) {
            state.profiles.put(row.text(0), new Profile(row.text(0), row.text(1), row.flag(2)));
        }
        for (var row : rows(
                database,
                "select id, profile_id from account where id = any (?) and profile_id is not null",
                accounts)) {
            state.defaults.put(row.text(0), row.text(1));
        }
        return state;
    }

    private record Row(List<Object> values) {
        static Row of(ResultSet rows) throws SQLException {
            var values = new ArrayList<>();
            for (int column = 1; column <= rows.getMetaData().getColumnCount(); column++) {
                Object value = rows.getObject(column);
                values.add(value instanceof Array array ? List.of((String[]) array.getArray()) : value);
            }
            return new Row(values);
        }

        String text(int column) {
            return (String) values.get(column);
        }

        boolean flag(int column) {
            return (boolean) values.get(column);
        }

        @SuppressWarnings("unchecked")
        List<String> texts(int column) {
            return (List<String>) values.get(column);
        }
    }

    private static List<Row> rows(Connection database, String sql, String[] keys) throws SQLException {
        try (var statement = database.prepareStatement(sql)) {
            statement.setArray(1, database.createArrayOf("text", keys));
            try (var found = statement.executeQuery()) {
                var rows = new ArrayList<Row>();
                while (found.next()) {
                    rows.add(Row.of(found));
                }
                return rows;
            }
        }
    }

    /** All of it in sorted lines, to be compared. */
    @Override
    public String toString() {
        var lines = new TreeSet<String>();
        for (var organization : organizations.values()) {
            lines.add("organization " + organization.id + " of " + organization.owner
                    + (organization.deleted ? " is deleted" : "") + ", events " + organization.events);
            organization.members.forEach((account, member) ->
                    lines.add("organization " + organization.id + " has " + account + " " + member));
        }
        for (var offer : offers.values()) {
            lines.add("organization " + offer.organization + " offers " + offer.id + " " + offer.channel + " "
                    + offer.status + " " + offer.roles + " by " + offer.inviter + " to " + offer.email + " used "
                    + offer.uses + " of " + offer.maxUses + (offer.disabled ? " disabled" : ""));
        }
        profiles.values().forEach(profile -> lines.add(profile.toString()));
        defaults.forEach((account, profile) -> lines.add(account + " shows " + profile));
        return String.join("\n", lines);
    }
}
