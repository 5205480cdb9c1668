package notes;

/** @param by the account's id */
public record Note(String by, String text) {}
