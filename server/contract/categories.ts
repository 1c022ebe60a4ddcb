import { endpoint } from './endpoint.ts'
import { array, integer, nullable, oneOf, optional, record, string, type Static } from './schema.ts'
import { ItemKind, Provenance } from './vocabulary.ts'

export const category = record({
  kind: oneOf(Object.values(ItemKind)),
  code: string(),
  parentCode: nullable(string()),
  labelFr: string(),
  labelEn: string(),
  position: integer(),
  provenance: oneOf(Object.values(Provenance)),
})
export type Category = Static<typeof category>

export const listCategories = endpoint({
  method: 'GET',
  path: '/api/categories',
  summary:
    'Lists the categories of a kind (themes; axes and sub-programmes; domains and sub-domains), parents first.',
  access: 'read',
  query: record({ kind: optional(oneOf(Object.values(ItemKind))) }),
  reply: record({ items: array(category) }),
  changesWith: 'history',
})
