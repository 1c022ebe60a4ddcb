import { boolean, record, type Static } from './schema.ts'
import { Role } from './vocabulary.ts'

/** What a role may do, over the whole product. */
export const permissions = ['read', 'declare', 'record', 'edit', 'reopen', 'manage_users'] as const
export type Permission = (typeof permissions)[number]

/** Who may call an endpoint: anyone, or the roles that hold a permission. */
export type Access = 'anyone' | Permission

/**
 * The permissions of each role. A focal point *declares* on the items of her institution: her facts wait for
 * review. An officer *records* (her facts count at once) and *edits*; only an administrator *reopens* a
 * closed meeting.
 */
export const permissionsOf: Record<Role, readonly Permission[]> = {
  [Role.viewer]: ['read'],
  [Role.focal_point]: ['read', 'declare'],
  [Role.officer]: ['read', 'declare', 'record', 'edit'],
  [Role.admin]: ['read', 'declare', 'record', 'edit', 'reopen', 'manage_users'],
}

/** What the signed-in person may do with this item. Computed by the server, never by the client. */
export const itemAbilities = record({
  /** Record a status that counts at once. */
  record: boolean(),
  /** Declare a status that waits for review. */
  declare: boolean(),
  edit: boolean(),
  archive: boolean(),
})
export type ItemAbilities = Static<typeof itemAbilities>
