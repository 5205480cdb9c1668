package orgs.mail;

/** A mail that would have gone out if mails were not only logged. Told as an event, so that development can show it. */
public record UnsentMail(String to, String subject, String text, String html) {}
