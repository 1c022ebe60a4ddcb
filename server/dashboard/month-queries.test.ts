import fc from 'fast-check'
import { expect, test } from 'vitest'

import { ItemKind, type Viewpoint } from '../contract/vocabulary.ts'
import { isThere, stateAt, versionAt } from '../domain/facts.ts'
import { supersessionAt } from '../domain/lineage.ts'
import { giveInstitution, giveItem } from '../testing/factories.ts'
import {
  giveHistories,
  histories,
  type ItemHistory,
  numbered,
  viewpoints,
} from '../testing/histories.ts'
import { scratchStore } from '../testing/scratch-store.ts'
import { noStatuses } from '../domain/figures/counts.ts'
import { readMonths } from './month-queries.ts'

/** The statuses of the recommendations on a day, computed one by one by the domain's rules. */
function countsAt(items: readonly ItemHistory[], viewpoint: Viewpoint) {
  const counts = noStatuses()
  const links = items.flatMap((item) => item.links)
  for (const item of items) {
    const version = versionAt(item.versions, viewpoint.knownAt)
    if (
      item.kind !== ItemKind.recommendation ||
      version === undefined ||
      version.isArchived ||
      !isThere(item, viewpoint)
    )
      continue
    if (supersessionAt(item.id, links, viewpoint) !== null) continue
    counts[stateAt(item.kind, item.facts, viewpoint).status] += 1
  }
  return counts
}

test('each month of the series is what the domain says of its last day, for any history', async () => {
  const store = await scratchStore()
  await giveInstitution(store, {})
  await giveInstitution(store, {})
  const { categoryId } = await giveItem(store, { code: 'OTHER', adoptedOn: '2999-01-01' })
  const all: ItemHistory[] = []
  await fc.assert(
    fc.asyncProperty(histories, viewpoints, async (drawn, viewpoint) => {
      const given = drawn.map((history) => numbered(history, (all.length + 1) * 100))
      await giveHistories(store, given, categoryId)
      all.push(...given)
      const months = await readMonths(store.read, { ...viewpoint, known: 'then' })
      for (const { asOf, counts } of months)
        expect({ asOf, counts }).toEqual({ asOf, counts: countsAt(all, { ...viewpoint, asOf }) })
    }),
    { numRuns: 60 },
  )
})
