import { setImmediate } from 'node:timers/promises'

import type { WritingConnection } from './writing-connection.ts'

/** How long writes that wait together may share a commit, in milliseconds: none should wait long for those behind it. */
const longest = 20

interface Waiting {
  run: () => Promise<unknown>
  settle: (outcome: Outcome) => void
}
type Outcome = { result: unknown } | { error: unknown }

/**
 * Writes one at a time, in the order of asking, each in a savepoint of its own: a failure undoes itself and nothing else.
 * Those that wait at the same moment share one commit, whose wait for the disk is most of what a write costs. Nobody is
 * answered before it: an acknowledged write is on the disk.
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
        // What came in meanwhile is served between two.
        await setImmediate()
      }
      connection.script('commit')
      for (const [index, outcome] of outcomes.entries()) taken[index]?.settle(outcome)
    } catch (error) {
      // Another program holds the file, the disk is full: nothing of what was taken is written.
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
    /** @param run what to write; nothing of it stays when it throws. */
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
    /** Waits until everything asked for is written. */
    idle: async (): Promise<void> => {
      while (running !== undefined) await running
    },
  }
}
