package orgs.organization;

import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.Objects;
import java.util.function.Supplier;
import orgs.access.Caller;
import orgs.refusal.Outcome;
import orgs.refusal.Refusal;
import orgs.throttle.FailureThrottle;
import orgs.throttle.ThrottleKey;

/**
 * Who wants a PIN that another organization has learns that it has it. So that counts as a wrong guess of the account,
 * together with those of codes, and too many lock it.
 */
@ApplicationScoped
class TakenPins {
    private final FailureThrottle throttle;

    TakenPins(FailureThrottle throttle) {
        this.throttle = throttle;
    }

    /**
     * Makes the change, unless another organization has the PIN that it brings.
     *
     * @param present the PIN that the organization has; null for none
     * @param first what is to be refused before a PIN is looked at
     * @throws orgs.refusal.RefusedException {@link Refusal#TOO_MANY_ATTEMPTS}
     */
    <T> Uni<Outcome<T>> unlessTaken(
            Caller caller, Pin present, Pin wanted, Supplier<Uni<Void>> first, Supplier<Uni<T>> change) {
        if (wanted == null || Objects.equals(present, wanted)) {
            return change.get().map(Outcome::of);
        }
        var subject = ThrottleKey.account(caller.accountId());
        return first.get()
                .chain(() -> throttle.requireTurn(subject))
                .chain(() -> Organization.findByPin(wanted.value()))
                .chain(other -> other.isPresent()
                        ? throttle.failed(subject).replaceWith(Outcome.<T>refused(Refusal.PIN_TAKEN))
                        : change.get().map(Outcome::of));
    }
}
