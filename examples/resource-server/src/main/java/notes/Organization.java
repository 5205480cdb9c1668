package notes;

import java.util.List;

/** The claim {@code org}: the organization that a token was issued for, and what its bearer is there. */
public record Organization(String id, String slug, List<String> roles) {}
