import { setImmediate } from 'node:timers/promises'

import type { WritingConnection } from './writing-connection.ts'

/** How long one commit may go on collecting waiting writes, in ms: the first ones wait for the last. */
const longest = 20

interface Waiting {
  run: () => Promise<unknown>
  settle: (outcome: Outcome) => void
}
type Outcome = { result: unknown } | { error: unknown }

/**
 * Runs writes one at a time, in the order of asking, each in its own savepoint: a write that fails is undone
 * alone. Writes that wait at the same moment share one commit, because the disk sync of a commit is most of
 * the cost of a write. A write is answered only after its commit: what was acknowledged is on the disk.
 */
export function takeTurns(connection: Pick<WritingConnection, 'script' | 'isInTransaction'>) {
  const waiting: Waiting[] = []
  let running: Promise<void> | undefined

  const runOne = async ({ run }: Waiting): Promise<Outcome> => {
    connection.script('savepoint turn')
    try {
      const result = await run()
      connection.script('release turn')
      return { result }
    } catch (error) {
      connection.script('rollback to turn; release turn')
      return { error }
    }
  }

  const runTogether = async (): Promise<void> => {
    const taken: Waiting[] = []
    const outcomes: Outcome[] = []
    const start = performance.now()
    try {
      connection.script('begin immediate')
      for (
        let turn = waiting.shift();
        turn !== undefined;
        turn = performance.now() - start < longest ? waiting.shift() : undefined
      ) {
        taken.push(turn)
        outcomes.push(await runOne(turn))
        // Lets the requests that came in meanwhile run before the next write.
        await setImmediate()
      }
      connection.script('commit')
      for (const [index, outcome] of outcomes.entries()) taken[index]?.settle(outcome)
    } catch (error) {
      // For example another program locks the file, or the disk is full: none of the writes of this commit is
      // kept.
      if (connection.isInTransaction) connection.script('rollback')
      const failed = taken.length > 0 ? taken : waiting.splice(0, 1)
      for (const turn of failed) turn.settle({ error })
    }
  }

  const runAll = async (): Promise<void> => {
    while (waiting.length > 0) {
      await runTogether()
      await setImmediate()
    }
    running = undefined
  }

  return {
    /** @param run does the write; it is rolled back when it throws. */
    take: <Result>(run: () => Promise<Result>): Promise<Result> =>
      new Promise<Result>((resolve, reject) => {
        waiting.push({
          run,
          settle: (outcome) => {
            if ('error' in outcome)
              reject(
                outcome.error instanceof Error ? outcome.error : new Error(String(outcome.error)),
              )
            else resolve(outcome.result as Result)
          },
        })
        running ??= runAll()
      }),
    /** Waits until all writes asked for are committed. */
    idle: async (): Promise<void> => {
      while (running !== undefined) await running
    },
  }
}
