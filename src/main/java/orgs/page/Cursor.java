package orgs.page;

/**
 * Where the next page of a list begins: behind the row with this id.
 *
 * @param list which list it belongs to; another list refuses it
 * @param pageSize the page size of the walk, which every further page keeps
 */
public record Cursor(String list, int pageSize, String lastId) {}
