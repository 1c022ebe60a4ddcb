import type { LocationQuery, LocationQueryRaw, RouteLocationRaw } from 'vue-router'

import {
  type Change,
  changes,
  type Flag,
  flags,
  ItemKind,
  type ItemFilter,
  Nature,
  Provenance,
  type SortKey,
  sortKeys,
  Status,
} from '../../server/contract/index.ts'

/** The filters of a list besides its viewpoint, kept in the address in French so that a link reads well. */
export type ListFilter = Pick<
  ItemFilter,
  | 'status'
  | 'institution'
  | 'meeting'
  | 'category'
  | 'flag'
  | 'nature'
  | 'provenance'
  | 'late'
  | 'superseded'
  | 'archived'
  | 'from'
  | 'change'
  | 'compared'
  | 'q'
  | 'sort'
>
export type Sort = NonNullable<ListFilter['sort']>

const names = {
  status: 'etat',
  institution: 'institution',
  meeting: 'reunion',
  category: 'rubrique',
  flag: 'signal',
  nature: 'nature',
  provenance: 'provenance',
  late: 'tardives',
  superseded: 'remplacees',
  archived: 'archives',
  from: 'etait',
  change: 'evolution',
  compared: 'comparee',
  q: 'q',
  sort: 'tri',
} as const satisfies Record<keyof ListFilter, string>

/** The route names of each kind's list and sheet */
export const routeNames = {
  [ItemKind.recommendation]: { list: 'recommendations', sheet: 'recommendation' },
  [ItemKind.plan_item]: { list: 'plan-items', sheet: 'plan-item' },
  [ItemKind.indicator]: { list: 'indicators', sheet: 'indicator' },
} as const satisfies Record<ItemKind, { list: string; sheet: string }>

/** Reads a list's filters from an address; unknown values are ignored. */
export function readFilter(query: LocationQuery): ListFilter {
  const many = (name: keyof ListFilter) => texts(query[names[name]])
  const one = (name: keyof ListFilter) => many(name)[0]
  const truth = (name: keyof ListFilter) => ({ oui: true, non: false })[one(name) ?? '']
  const from = codesAmong<Status>(many('from'), Object.values(Status))
  const change = codesAmong<Change>(many('change'), changes)[0]
  const filter = {
    status: codesAmong<Status>(many('status'), Object.values(Status)),
    institution: many('institution'),
    meeting: many('meeting'),
    category: many('category'),
    flag: codesAmong<Flag>(many('flag'), flags),
    nature: codesAmong<Nature>(many('nature'), Object.values(Nature))[0],
    provenance: codesAmong<Provenance>(many('provenance'), Object.values(Provenance))[0],
    late: truth('late'),
    superseded: truth('superseded'),
    archived: truth('archived'),
    from,
    change,
    // Every page's address keeps `compared`; it filters a list only together with `from` or `change`.
    compared: from.length > 0 || change !== undefined ? one('compared') : undefined,
    q: one('q'),
    sort: codesAmong<Sort>(
      many('sort'),
      sortKeys.flatMap((key: SortKey): Sort[] => [key, `-${key}`]),
    )[0],
  }
  return withoutEmpty(filter)
}

/** Writes a list's filters into an address. */
export function writeFilter(filter: ListFilter): LocationQueryRaw {
  const written = (value: ListFilter[keyof ListFilter]) =>
    typeof value === 'boolean' ? (value ? 'oui' : 'non') : value
  return withoutEmpty(
    Object.fromEntries(
      Object.entries(names).map(([name, french]) => [
        french,
        written(filter[name as keyof ListFilter]),
      ]),
    ),
  )
}

/** The route of an item's page, with the query of the list that it is opened from. */
export function sheetRoute(
  kind: ItemKind,
  code: string,
  query: LocationQueryRaw = {},
): RouteLocationRaw {
  return { name: routeNames[kind].sheet, params: { code }, query }
}

/** Leaves out undefined and empty fields. */
function withoutEmpty<Fields extends Record<string, unknown>>(
  fields: Fields,
): { [Key in keyof Fields]?: NonNullable<Fields[Key]> } {
  const entries = Object.entries(fields).filter(
    ([, value]) =>
      value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0),
  )
  return Object.fromEntries(entries) as { [Key in keyof Fields]?: NonNullable<Fields[Key]> }
}

function texts(value: LocationQuery[string] | undefined): string[] {
  return (Array.isArray(value) ? value : [value]).filter(
    (each): each is string => typeof each === 'string' && each !== '',
  )
}

function codesAmong<Code extends string>(
  values: readonly string[],
  codes: readonly Code[],
): Code[] {
  return codes.filter((code) => values.includes(code))
}
