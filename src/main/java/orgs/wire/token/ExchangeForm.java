package orgs.wire.token;

import com.fasterxml.jackson.annotation.JsonProperty;
import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** What a token exchange posts, as the API's description shows it. */
@Schema(name = "TokenExchange")
record ExchangeForm(
        @JsonProperty("grant_type") @Schema(required = true, enumeration = ExchangeRequest.GRANT_TYPE)
        String grantType,

        @JsonProperty("subject_token")
        @Schema(required = true, description = "A token of an identity provider, or of this service")
        String subjectToken,

        @JsonProperty("subject_token_type") @Schema(required = true, examples = "urn:ietf:params:oauth:token-type:jwt")
        String subjectTokenType,

        @JsonProperty("requested_token_type") @Schema(examples = "urn:ietf:params:oauth:token-type:access_token")
        String requestedTokenType,

        @Schema(description = "Id or slug of the organization that shall be active: honoured or refused")
        String organization,

        @Schema(description = "The audience of this service's tokens; no other can be asked for")
        String audience,

        @JsonProperty("set_cookie")
        @Schema(
                description =
                        "true: give the browser the token as its session cookie too; only for pages of allowed origins")
        Boolean setCookie) {}
