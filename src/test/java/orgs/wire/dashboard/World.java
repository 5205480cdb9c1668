package orgs.wire.dashboard;

import java.util.LinkedHashMap;
import java.util.Map;
import orgs.wire.dashboard.User.Invitation;
import orgs.wire.dashboard.User.Organization;

/** People and things that the contract's refused cases need; none of them changes it, so one is enough for all. */
final class World {
    private static World made;

    final Map<String, User> people = new LinkedHashMap<>();
    final Map<String, String> words = new LinkedHashMap<>();

    static World get() {
        if (made == null) {
            made = new World();
        }
        return made;
    }

    private World() {
        User owner = person("owner");
        User member = person("member");
        User stranger = person("stranger");
        people.put("administrator", User.administrator());

        Organization organization = owner.organization();
        words.put("organization", organization.id());
        words.put("pin", organization.pin());
        words.put("otherpin", person("other").organization().pin());

        Invitation multi = owner.invitation(organization, "multi");
        words.put("multi", multi.id());
        words.put("code", multi.code());
        words.put("membership", member.join(multi));
        Invitation second = owner.invitation(organization, "multi");
        words.put("second", second.id());
        words.put("secondcode", second.code());
        Invitation used = owner.invitation(organization, "single");
        person("fast").join(used);
        words.put("used", used.id());
        words.put("usedcode", used.code());
        Invitation single = owner.invitation(organization, "single");
        words.put("single", single.id());
        Invitation terminated = owner.invitation(organization, "multi");
        owner.terminate(terminated);
        words.put("terminated", terminated.id());
        words.put("terminatedcode", terminated.code());

        words.put("profile", stranger.profile());
        words.put("thin", stranger.thinProfile());
        words.put("memberprofile", member.profile());
        words.put("ownerthin", owner.thinProfile());
        words.put("ownerprofile", owner.profile());
    }

    private User person(String name) {
        User user = User.named(name);
        people.put(name, user);
        words.put(name + "id", user.id());
        return user;
    }

    /** The text with every {@code {word}} put in, as the parameters that it names. */
    Map<String, String> parameters(String text) {
        var parameters = new LinkedHashMap<String, String>();
        if (text != null && !text.isBlank()) {
            for (String pair : text.strip().split("&")) {
                String[] parts = pair.split("=", 2);
                parameters.put(parts[0], filled(parts[1]));
            }
        }
        return parameters;
    }

    private String filled(String text) {
        String filled = text;
        for (var word : words.entrySet()) {
            filled = filled.replace('{' + word.getKey() + '}', word.getValue());
        }
        return filled;
    }
}
