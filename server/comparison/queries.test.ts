import fc from 'fast-check'
import { expect, test } from 'vitest'

import { type Change, changes, moveOf } from '../contract/changes.ts'
import { ItemKind, Nature, Status, type Viewpoint } from '../contract/vocabulary.ts'
import type { Reader } from '../store/store.ts'
import { isClosing } from '../domain/changes.ts'
import { isThere, stateAt, versionAt } from '../domain/facts.ts'
import { transitionsOf } from '../domain/figures/transitions.ts'
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
import { readItemList } from '../tracking/list-queries.ts'
import { readChanged } from './changed-queries.ts'
import { readPairs } from '../tracking/pair-queries.ts'

/** How an item counts in the base at a viewpoint, according to the domain's rules. */
function sideAt(
  item: ItemHistory,
  links: readonly LinkRecord[],
  viewpoint: Viewpoint,
): Status | 'out' | 'absent' {
  const version = versionAt(item.versions, viewpoint.knownAt)
  if (version === undefined || !isThere(item, viewpoint)) return 'absent'
  const isCounted =
    !version.isArchived &&
    supersessionAt(item.id, links, viewpoint) === null &&
    (item.kind === ItemKind.indicator || version.nature === Nature.one_off)
  return isCounted ? stateAt(item.kind, item.facts, viewpoint).status : 'out'
}

/**
 * The band of transitions that an item belongs to, according to the domain's rules; none when it was never in
 * the base.
 */
function flowOf(
  item: ItemHistory,
  links: readonly LinkRecord[],
  compared: Viewpoint,
  viewpoint: Viewpoint,
): [from: string, to: string] | undefined {
  const [before, after] = [sideAt(item, links, compared), sideAt(item, links, viewpoint)]
  const wasIn = before !== 'out' && before !== 'absent'
  const to = after === 'out' ? 'left' : after === 'absent' ? 'unknown' : after
  if (!wasIn && (to === 'left' || to === 'unknown')) return undefined
  return [wasIn ? before : item.adoptedOn > compared.asOf ? 'adopted' : 'restored', to]
}

function isOf([from, to]: [string, string], change: Change): boolean {
  if (change === 'adopted' || change === 'restored') return from === change
  if (change === 'left') return to === 'left'
  const [before, after] = [from as Status, to as Status]
  return change === 'closed'
    ? !['adopted', 'restored'].includes(from) && isClosing(before, after)
    : isStatus(from) && isStatus(to) && moveOf(before, after) === change
}

const isStatus = (code: string) => Object.values<string>(Status).includes(code)

const frame = { meeting: null, known: 'then', isClosed: false, isPresent: false } as const

async function listed(
  reader: Reader,
  viewpoint: Viewpoint,
  compared: Viewpoint,
  kind: ItemKind,
  filter: { from?: Status[]; status?: Status[]; change?: Change },
) {
  const { items, total } = await readItemList(reader, { ...viewpoint, ...frame }, kind, {
    ...filter,
    since: { ...compared, known: 'then' },
    pageSize: 200,
  })
  expect(items).toHaveLength(total)
  return items.map(({ code }) => code).sort()
}

test('bands, their lists and the domain say the same of any history between any two viewpoints', async () => {
  await fc.assert(
    fc.asyncProperty(
      fc.array(histories, { minLength: 1, maxLength: 3 }),
      viewpoints,
      viewpoints,
      async (drawn, compared, viewpoint) => {
        const store = await scratchStore()
        await giveInstitution(store, {})
        await giveInstitution(store, {})
        const { categoryId } = await giveItem(store, {
          code: 'OTHER',
          recordedAt: '2030-01-01T00:00:00.000Z',
        })
        const given = drawn.flatMap((three, round) =>
          three.map((history) => numbered(history, 100 * (round + 1))),
        )
        await giveHistories(store, given, categoryId)
        const links = given.flatMap((item) => item.links)
        const [before, after] = [
          { ...compared, known: 'then' as const },
          { ...viewpoint, known: 'then' as const },
        ]
        for (const kind of Object.values(ItemKind)) {
          const moved = given
            .filter((item) => item.kind === kind)
            .flatMap((item) => {
              const flow = flowOf(item, links, compared, viewpoint)
              return flow === undefined ? [] : [{ code: `ITEM-${item.id}`, flow }]
            })
          const { flows, totals } = transitionsOf(
            kind,
            await readPairs(store.read, { before, after }, kind),
          )
          const changed = await readChanged(store.read, { before, after }, kind)
          const bands = (flows ?? []).flatMap(({ from, to, count }) =>
            Array.from({ length: count }, () => `${from} ${to}`),
          )
          expect(bands.sort()).toEqual(moved.map(({ flow }) => flow.join(' ')).sort())
          for (const change of changes) {
            const codes = moved
              .filter(({ flow }) => isOf(flow, change))
              .map(({ code }) => code)
              .sort()
            expect(totals[change]).toBe(codes.length)
            expect(changed[change].map(({ code }) => code)).toEqual(codes)
            expect(await listed(store.read, viewpoint, compared, kind, { change })).toEqual(codes)
          }
          for (const { from, to } of flows ?? []) {
            if (to === 'unknown' || to === 'left' || from === 'adopted' || from === 'restored')
              continue
            const codes = moved
              .filter(({ flow }) => flow[0] === from && flow[1] === to)
              .map(({ code }) => code)
              .sort()
            expect(
              await listed(store.read, viewpoint, compared, kind, {
                from: [from],
                status: [to],
              }),
            ).toEqual(codes)
          }
        }
      },
    ),
    { numRuns: 25 },
  )
})
