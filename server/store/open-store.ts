import { PrismaClient } from '../generated/prisma/client.ts'
import { followHistory } from './history.ts'
import { onDemand } from './on-demand.ts'
import { databaseAdapter } from './sqlite/adapter.ts'
import { ReadingConnection } from './sqlite/connection.ts'
import { withModels } from './sqlite/models.ts'
import { type Runner, runnerOf, withShortRaw } from './sqlite/short-raw.ts'
import { takeTurns } from './sqlite/turns.ts'
import { WritingConnection } from './sqlite/writing-connection.ts'
import { asRows } from './rows.ts'
import type { Reading, Store } from './store.ts'
import { statementReader } from './threads/reader.ts'

export interface StoreOptions {
  clock?: () => Date
  /** How many threads read; by default none: statements are then read on the thread that asks. */
  readingThreads?: number
  /**
   * Called with each SQL statement that a reader runs and its values as JSON: tests count statements, the
   * bench replays them.
   */
  onQuery?: (sql: string, values: string) => void
}

/**
 * Opens a migrated SQLite file with one writing connection and separate reading connections. With Prisma's
 * own adapter, a query sent while a transaction is open runs *inside* it: a rollback then loses a write that
 * was already acknowledged.
 */
export async function openStore(
  file: string,
  { clock = () => new Date(), readingThreads = 0, onQuery }: StoreOptions = {},
): Promise<Store> {
  const statements = statementReader(file, readingThreads)
  const here = new ReadingConnection(file)
  const writing = new WritingConnection(file)
  const turns = takeTurns(writing)
  const history = followHistory(here, clock)

  const noted = (run: Runner['run']): Pick<Runner, 'run'> => ({
    run: (query) => {
      onQuery?.(query.sql, JSON.stringify(query.args))
      return run(query)
    },
  })
  const hurried = noted((query) => statements.run(query))
  const prisma = onDemand(() => new PrismaClient({ adapter: databaseAdapter(hurried, writing) }))
  const atOnce = withShortRaw(prisma.get, noted(runnerOf(here).run))
  const row: Reading['row'] = (row, sql, ...values) => {
    const found = here.first<Record<string, unknown>>(sql, ...values)
    return found === undefined ? undefined : asRows(row, [found])[0]
  }
  const beside = { atOnce, row }
  const unhurried: Reading = withShortRaw(
    prisma.get,
    noted((query) => statements.run(query, 'unhurried')),
    beside,
  )

  const transact: Store['transact'] = (work) => {
    history.noteAsked()
    return turns.take(() =>
      withModels(prisma.get, (models) => work(withShortRaw(() => models, runnerOf(writing)))),
    )
  }

  return {
    read: withShortRaw(prisma.get, hurried, { ...beside, unhurried }),
    transact,
    write: async (authorship, work) => {
      let at = ''
      const result = await transact(async (transaction) => {
        at = history.nextInstant()
        await transaction.$executeRaw`
          insert into "JournalEntry" ("recordedAt", "authorId", "action", "subject")
          values (${at}, ${authorship.authorId}, ${authorship.action}, ${authorship.subject ?? null})`
        return work(transaction, at)
      })
      history.noteWritten(at)
      return result
    },
    position: history.position,
    close: async () => {
      await turns.idle()
      await prisma.made()?.$disconnect()
      await statements.close()
      here.close()
      writing.close()
    },
  }
}
