import type { ItemAbilities } from '../contract/abilities.ts'
import type { Caller } from '../http/caller.ts'

/**
 * What a caller may do with an item. A focal point declares on the items that her institution leads, and on no other;
 * nothing is recorded on an archived item until it comes back.
 */
export function abilitiesOn(
  item: { leadId: number | null; isArchived: boolean },
  caller: Pick<Caller, 'permissions' | 'institution'>,
): ItemAbilities {
  const may = (permission: Caller['permissions'][number]) => caller.permissions.includes(permission)
  const isOwn = caller.institution !== null && caller.institution.id === item.leadId
  return {
    record: may('record') && !item.isArchived,
    declare: may('declare') && !may('record') && isOwn && !item.isArchived,
    edit: may('edit'),
    archive: may('edit') && !item.isArchived,
  }
}
