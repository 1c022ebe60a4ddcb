import { expect, test } from 'vitest'

import { seedDemo } from '../../prisma/demo/demo.ts'
import { ItemKind } from '../contract/vocabulary.ts'
import type { SettledViewpoint } from '../tracking/state-queries.ts'
import { readSummariesOf } from '../tracking/item-summary-queries.ts'
import { scratchStore } from '../testing/scratch-store.ts'
import { readReferences, readReported } from './reported-queries.ts'

const viewpoints: SettledViewpoint[] = [
  { asOf: '2021-08-06', knownAt: '2021-08-06T18:00:00.000Z', known: 'then' },
  { asOf: '2026-11-23', knownAt: '2026-11-23T12:00:00.000Z', known: 'now' },
]

test('what files tell of an item is what lists show of it, at any viewpoint', async () => {
  const { read, ...store } = await scratchStore()
  await seedDemo({ ...store, read }, '2026-11-23')
  for (const viewpoint of viewpoints) {
    const references = await readReferences(read, viewpoint)
    for (const kind of [...Object.values(ItemKind), undefined]) {
      const items = await read.trackedItem.findMany({
        where: kind === undefined ? {} : { kind },
        select: { id: true },
        orderBy: { title: 'desc' },
      })
      const ids = items.map(({ id }) => id)
      const shown = await readSummariesOf(read, viewpoint, ids)
      expect(shown.length).toBeGreaterThan(10)
      const told = await readReported(read, viewpoint, references, ids, kind)
      expect(told).toEqual(shown.map(({ pendingCount: _, ...item }) => item))
    }
  }
})

test('nothing asked for is nothing read', async () => {
  const { read } = await scratchStore()
  const viewpoint = {
    asOf: '2026-11-23',
    knownAt: '2026-11-23T12:00:00.000Z',
    known: 'now',
  } as const
  expect(
    await readReported(read, viewpoint, await readReferences(read, viewpoint), [], undefined),
  ).toEqual([])
})
