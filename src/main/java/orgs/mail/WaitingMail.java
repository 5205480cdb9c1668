package orgs.mail;

import java.time.Instant;
import java.util.Optional;

/**
 * A mail claimed for one attempt.
 *
 * @param attempts this one included
 * @param isLastAttempt waiting for so long that a failure is the end of it
 * @param isUnwanted whether the recipient wants no mails of this organization
 * @param letter what to send; empty when the invitation is no longer open, or its organization no longer there
 */
record WaitingMail(
        String organizationId,
        String invitationId,
        int attempts,
        boolean isLastAttempt,
        boolean isUnwanted,
        Instant leasedUntil,
        Optional<Letter> letter) {}
