package orgs.wire.token;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A token exchange as it was posted, read in this order: {@code grant_type}, {@code subject_token}, {@code subject_token_type},
 * {@code requested_token_type}, {@code actor_token}, {@code audience} and {@code resource}. Parameters that nobody knows, {@code scope} among them, are ignored.
 *
 * @param organization the id or slug of the organization that shall be active
 * @param issuedTokenType how the answer calls the token; both names mean the same one
 */
record ExchangeRequest(String subjectToken, Optional<String> organization, String issuedTokenType, boolean setCookie) {
    static final String GRANT_TYPE = "urn:ietf:params:oauth:grant-type:token-exchange";
    private static final String TOKEN_TYPE = "urn:ietf:params:oauth:token-type:";
    private static final String ACCESS_TOKEN = TOKEN_TYPE + "access_token";
    private static final String JWT = TOKEN_TYPE + "jwt";
    private static final Set<String> SUBJECT_TOKEN_TYPES = Set.of(JWT, ACCESS_TOKEN, TOKEN_TYPE + "id_token");
    private static final Set<String> ISSUED_TOKEN_TYPES = Set.of(JWT, ACCESS_TOKEN);

    /**
     * @param audience the audience of our tokens, the only one there is to ask for
     * @throws ExchangeRefusedException at the first parameter that is wrong
     */
    static ExchangeRequest of(PostedFields form, String audience) {
        if (!required(form, "grant_type").equals(GRANT_TYPE)) {
            throw new ExchangeRefusedException(
                    ExchangeError.UNSUPPORTED_GRANT_TYPE, "grant_type must be " + GRANT_TYPE);
        }
        String subjectToken = required(form, "subject_token");
        requireOneOf(SUBJECT_TOKEN_TYPES, "subject_token_type", required(form, "subject_token_type"));
        String issuedTokenType = optional(form, "requested_token_type").orElse(ACCESS_TOKEN);
        requireOneOf(ISSUED_TOKEN_TYPES, "requested_token_type", issuedTokenType);
        if (optional(form, "actor_token").isPresent()) {
            throw invalid("actor_token is not supported: nobody acts for somebody else here");
        }
        requireAudience(form, "audience", audience);
        requireAudience(form, "resource", audience);
        return new ExchangeRequest(
                subjectToken,
                optional(form, "organization"),
                issuedTokenType,
                optional(form, "set_cookie").filter("true"::equals).isPresent());
    }

    private static String required(PostedFields form, String name) {
        return optional(form, name).orElseThrow(() -> invalid(name + " is missing"));
    }

    /** A parameter without a value counts as omitted (RFC 6749, 3.2). */
    private static Optional<String> optional(PostedFields form, String name) {
        List<String> values = form.of(name);
        if (values.size() > 1) {
            throw invalid(name + " is given more than once");
        }
        return values.stream().filter(value -> !value.isEmpty()).findFirst();
    }

    private static void requireOneOf(Set<String> supported, String name, String value) {
        if (!supported.contains(value)) {
            throw invalid(name + " is not supported");
        }
    }

    private static void requireAudience(PostedFields form, String name, String audience) {
        if (!form.of(name).stream().allMatch(audience::equals)) {
            throw new ExchangeRefusedException(ExchangeError.INVALID_TARGET, name + " is not what our tokens are for");
        }
    }

    private static ExchangeRefusedException invalid(String description) {
        return new ExchangeRefusedException(ExchangeError.INVALID_REQUEST, description);
    }
}
