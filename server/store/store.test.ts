import { setImmediate } from 'node:timers/promises'

import { expect, test } from 'vitest'

import { scratchStore } from '../testing/scratch-store.ts'

test('two writes of the same millisecond are recorded one after the other', async () => {
  const store = await scratchStore({ clock: () => new Date('2024-01-25T10:00:00.000Z') })
  const instants = await Promise.all(
    [1, 2, 3].map(() =>
      store.write({ authorId: null, action: 'test' }, (_, at) => Promise.resolve(at)),
    ),
  )
  expect(instants).toEqual([
    '2024-01-25T10:00:00.000Z',
    '2024-01-25T10:00:00.001Z',
    '2024-01-25T10:00:00.002Z',
  ])
  expect(store.position.now()).toBe('2024-01-25T10:00:00.002Z')
  expect(store.position.number()).toBe(3)
})

test('a clock that steps back does not reorder history', async () => {
  const times = ['2024-01-25T10:00:00.000Z', '2024-01-25T09:00:00.000Z']
  const store = await scratchStore({
    clock: () => new Date(times.shift() ?? '2024-01-25T08:00:00.000Z'),
  })
  const write = () =>
    store.write({ authorId: null, action: 'test' }, (_, at) => Promise.resolve(at))
  expect(await write()).toBe('2024-01-25T10:00:00.000Z')
  expect(await write()).toBe('2024-01-25T10:00:00.001Z')
})

test('a write that fails leaves nothing, and those that wait behind it go on', async () => {
  const store = await scratchStore()
  const failed = store.write({ authorId: null, action: 'broken' }, () =>
    Promise.reject(new Error('no')),
  )
  const next = store.write({ authorId: null, action: 'kept' }, () => Promise.resolve('done'))
  await expect(failed).rejects.toThrow('no')
  expect(await next).toBe('done')
  expect((await store.read.journalEntry.findMany()).map((entry) => entry.action)).toEqual(['kept'])
})

test('a reader sees nothing of a write that is not committed, and can not write', async () => {
  const store = await scratchStore()
  await store.write({ authorId: null, action: 'first' }, async () => {
    expect(await store.read.journalEntry.count()).toBe(0)
  })
  expect(await store.read.journalEntry.count()).toBe(1)
  await expect(store.read.databaseInfo.updateMany({ data: { seededAt: null } })).rejects.toThrow()
})

test('a reader can not write by several statements either, which Prisma sends in a transaction', async () => {
  const store = await scratchStore()
  const category = {
    kind: 'recommendation' as const,
    labelFr: 'Thème',
    labelEn: 'Theme',
    position: 1,
    provenance: 'illustrative' as const,
    source: 'essai',
  }
  const write = store.read.category.create({
    data: { ...category, code: 'A', children: { create: [{ ...category, code: 'A1' }] } },
  })
  await expect(write).rejects.toThrow('Nothing is written outside of a turn.')
  expect(await store.read.category.count()).toBe(0)
})

test('plain SQL and models see one another in a turn, and are undone together', async () => {
  const store = await scratchStore()
  const write = store.transact(async (transaction) => {
    await transaction.$executeRaw`insert into "JournalEntry" ("recordedAt", "action") values ('2024-01-25T10:00:00.000Z', 'by SQL')`
    expect(await transaction.journalEntry.count()).toBe(1)
    await transaction.journalEntry.create({
      data: { recordedAt: '2024-01-25T10:00:00.001Z', action: 'by a model' },
    })
    expect(
      await transaction.$queryRaw`select "action" from "JournalEntry" order by "position"`,
    ).toEqual([{ action: 'by SQL' }, { action: 'by a model' }])
    throw new Error('no')
  })
  await expect(write).rejects.toThrow('no')
  expect(await store.read.journalEntry.count()).toBe(0)
})

test('the file is in WAL mode, flushed at each commit, with foreign keys held', async () => {
  const store = await scratchStore()
  const pragmas = await store.transact(async (transaction) => ({
    journal: await transaction.$queryRawUnsafe('PRAGMA journal_mode'),
    synchronous: await transaction.$queryRawUnsafe('PRAGMA synchronous'),
    foreignKeys: await transaction.$queryRawUnsafe('PRAGMA foreign_keys'),
  }))
  expect(pragmas).toEqual({
    journal: [{ journal_mode: 'wal' }],
    synchronous: [{ synchronous: 2 }],
    foreignKeys: [{ foreign_keys: 1 }],
  })
})

test('a write of several statements is undone whole within its turn, and its neighbours stay', async () => {
  const store = await scratchStore()
  const category = {
    kind: 'recommendation' as const,
    labelFr: 'Thème',
    labelEn: 'Theme',
    position: 1,
    provenance: 'illustrative' as const,
    source: 'essai',
  }
  const write = (code: string, child: string) =>
    store.transact((transaction) =>
      transaction.category.create({
        data: { ...category, code, children: { create: [{ ...category, code: child }] } },
      }),
    )
  const outcomes = await Promise.allSettled([write('A', 'A1'), write('B', 'A1'), write('C', 'C1')])
  expect(outcomes.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled'])
  const codes = await store.read.category.findMany({
    where: { code: { in: ['A', 'A1', 'B', 'C', 'C1'] } },
    orderBy: { code: 'asc' },
    select: { code: true },
  })
  expect(codes.map(({ code }) => code)).toEqual(['A', 'A1', 'C', 'C1'])
})

test('what is read anew gives way to those who write, who never stop it for good; nobody waits while nobody writes', async () => {
  const store = await scratchStore()
  const write = () =>
    store.write({ authorId: null, action: 'test' }, (_, at) => Promise.resolve(at))
  const lull = async () => {
    await store.position.settled()
    return 'over'
  }
  expect(await Promise.race([lull(), setImmediate('waits')])).toBe('over')
  const written = write()
  const waited = lull()
  expect(await Promise.race([waited, setImmediate('waits')])).toBe('waits')
  await written
  const times: string[] = []
  const writing = (async () => {
    while (
      times.length < 10_000 &&
      (await Promise.race([waited, setImmediate('waits')])) === 'waits'
    )
      times.push(await write())
  })()
  expect(await waited).toBe('over')
  await writing
  expect(times.length).toBeLessThan(10_000)
})
