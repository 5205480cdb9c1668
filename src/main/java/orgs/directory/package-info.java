/**
 * The reads of organizations. They join what several features keep (members, accounts, events), so they stand above those
 * features: nothing below the wire depends on this package.
 */
package orgs.directory;
