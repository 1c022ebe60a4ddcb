import fc from 'fast-check'
import { expect, test } from 'vitest'

import { ItemKind, Nature, type Viewpoint } from '../contract/vocabulary.ts'
import { baseChangeOf, type Presence, presenceOf, reconcileBase } from '../domain/figures/base.ts'
import { isThere, stateAt, versionAt } from '../domain/facts.ts'
import { type LinkRecord, supersessionAt } from '../domain/lineage.ts'
import { giveInstitution, giveItem } from '../testing/factories.ts'
import {
  giveHistories,
  histories,
  type ItemHistory,
  numbered,
  viewpoints,
} from '../testing/histories.ts'
import { scratchStore } from '../testing/scratch-store.ts'
import { readPairs } from './pair-queries.ts'

/** The expected side of an item in the base, computed by the domain. */
function presenceAt(
  item: ItemHistory,
  links: readonly LinkRecord[],
  viewpoint: Viewpoint,
): Presence {
  const version = versionAt(item.versions, viewpoint.knownAt)
  const isRated =
    version !== undefined && (item.kind === ItemKind.indicator || version.nature === Nature.one_off)
  return presenceOf({
    isThere: isRated && isThere(item, viewpoint),
    isArchived: version?.isArchived === true,
    isSuperseded: supersessionAt(item.id, links, viewpoint) !== null,
    isObsolete: stateAt(item.kind, item.facts, viewpoint).status === 'obsolete',
  })
}

test('whatever took the place of what, the base between any two viewpoints is the domain’s, and adds up', async () => {
  const store = await scratchStore()
  await giveInstitution(store, {})
  await giveInstitution(store, {})
  const { categoryId } = await giveItem(store, { code: 'OTHER', adoptedOn: '2999-01-01' })
  const all: ItemHistory[] = []
  await fc.assert(
    fc.asyncProperty(histories, viewpoints, viewpoints, async (drawn, compared, viewpoint) => {
      const given = drawn.map((history) => numbered(history, (all.length + 1) * 100))
      await giveHistories(store, given, categoryId)
      all.push(...given)
      const links = all.flatMap((item) => item.links)
      for (const kind of Object.values(ItemKind)) {
        const rows = all
          .filter((item) => item.kind === kind)
          .map((item) => ({
            before: presenceAt(item, links, compared),
            after: presenceAt(item, links, viewpoint),
            adoptedBetween: item.adoptedOn > compared.asOf,
            count: 1,
          }))
        const change = baseChangeOf(
          await readPairs(
            store.read,
            { before: { ...compared, known: 'then' }, after: { ...viewpoint, known: 'then' } },
            kind,
          ),
        )
        expect(change).toEqual(reconcileBase(rows))
        expect(
          change.opening +
            change.adopted -
            change.superseded -
            change.obsolete +
            change.corrections,
        ).toBe(change.closing)
      }
    }),
    { numRuns: 60 },
  )
})
