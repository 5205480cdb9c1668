export const ORGS: string = import.meta.env['VITE_ORGS'] ?? 'http://localhost:8080'

/** The second service: `resource-server-node`, or `resource-server` on port 8082. */
export const NOTES: string = import.meta.env['VITE_NOTES'] ?? 'http://localhost:8081'
