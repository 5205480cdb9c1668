package orgs.wire.dashboard;

import java.util.Optional;

/** The posted secret code, under its name or the one that it had in the oldest module. */
final class SecretCodeField {
    private SecretCodeField() {}

    static Optional<String> of(Form form) {
        return form.text("secret-code").or(() -> form.text("code"));
    }

    static String required(Form form) {
        return of(form).orElseThrow(() -> new DashboardException(DashboardError.CODE_INVALID));
    }
}
