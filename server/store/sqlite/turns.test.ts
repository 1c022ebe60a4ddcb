import { expect, test } from 'vitest'

import { takeTurns } from './turns.ts'

/** A connection that records the statements it gets; those listed in `failing` throw. */
function noting(failing: string[] = []) {
  const told: string[] = []
  const connection = {
    isInTransaction: false,
    script(sql: string) {
      told.push(sql)
      if (failing.includes(sql)) throw new Error(`no ${sql}`)
      if (sql === 'begin immediate') connection.isInTransaction = true
      if (sql === 'commit' || sql === 'rollback') connection.isInTransaction = false
    },
  }
  return { told, connection }
}

test('writes that wait together share one commit, each in a savepoint, and nobody is answered before it', async () => {
  const { told, connection } = noting()
  const turns = takeTurns(connection)
  const answered = await Promise.all(
    [1, 2, 3].map((n) =>
      turns
        .take(() => Promise.resolve(n))
        .then((result) => ({ result, isCommitted: told.includes('commit') })),
    ),
  )
  expect(answered).toEqual([1, 2, 3].map((result) => ({ result, isCommitted: true })))
  const one = ['savepoint turn', 'release turn']
  expect(told).toEqual(['begin immediate', ...one, ...one, ...one, 'commit'])
})

test('one that fails undoes itself, and is told so after the others are on the disk', async () => {
  const { told, connection } = noting()
  const turns = takeTurns(connection)
  const failed = turns
    .take(() => Promise.reject(new Error('wrong field')))
    .catch((error: unknown) => [String(error), told.at(-1)])
  const kept = turns.take(() => Promise.resolve('kept'))
  expect(await Promise.all([failed, kept])).toEqual([['Error: wrong field', 'commit'], 'kept'])
  expect(told).toContain('rollback to turn; release turn')
})

test('when the disk takes no commit, all that shared it are told, and the next begin anew', async () => {
  const failing = ['commit']
  const { told, connection } = noting(failing)
  const turns = takeTurns(connection)
  const both = await Promise.allSettled([
    turns.take(() => Promise.resolve(1)),
    turns.take(() => Promise.resolve(2)),
  ])
  expect(both.map(({ status }) => status)).toEqual(['rejected', 'rejected'])
  expect(told.at(-1)).toBe('rollback')
  failing.length = 0
  expect(await turns.take(() => Promise.resolve(3))).toBe(3)
})

test('what can not even begin is told, one after the other', async () => {
  const turns = takeTurns(noting(['begin immediate']).connection)
  const both = await Promise.allSettled([
    turns.take(() => Promise.resolve(1)),
    turns.take(() => Promise.resolve(2)),
  ])
  expect(
    both.map((each) => (each.status === 'rejected' ? String(each.reason) : each.value)),
  ).toEqual(['Error: no begin immediate', 'Error: no begin immediate'])
  await turns.idle()
})
