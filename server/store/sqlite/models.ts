import type { Prisma, PrismaClient } from '../../generated/prisma/client.ts'

/**
 * Prisma's time limits, in ms: one hour. Loading the demonstration is one long transaction, which Prisma
 * would otherwise abort; turns.ts ends every transaction itself.
 */
const patience = { timeout: 3_600_000, maxWait: 3_600_000 }

/**
 * Gives `work` Prisma's models inside the current write transaction, opened by turns.ts. Prisma's models
 * write only inside a Prisma transaction: this one begins at the first use of a model and ends with `work`.
 * It sends SQLite no BEGIN, COMMIT or ROLLBACK: the adapter sends its statements to the writing connection,
 * and turns.ts commits or rolls back.
 *
 * It begins on demand because most writes of a day use no model, and loading Prisma's client takes 60 MB. A
 * second client that writes without a transaction would make this function unnecessary, but takes 7 MB more,
 * and a call made after its transaction had ended would be executed inside the next one.
 */
export async function withModels<Result>(
  client: () => PrismaClient,
  work: (models: Prisma.TransactionClient) => Promise<Result>,
): Promise<Result> {
  let begun: Promise<Prisma.TransactionClient> | undefined
  let ended: Promise<void> | undefined
  let end: () => void = () => undefined
  const begin = () =>
    (begun ??= new Promise((resolve, reject) => {
      ended = client().$transaction((transaction) => {
        resolve(transaction)
        return new Promise<void>((over) => {
          end = over
        })
      }, patience)
      ended.catch(reject)
    }))
  try {
    return await work(onceBegun(begin))
  } finally {
    // A model call that was not awaited may still be beginning the Prisma transaction.
    await begun?.catch(() => undefined)
    end()
    await ended
  }
}

type Call = (...args: unknown[]) => Promise<unknown>

/**
 * Stands in for the models until the transaction has begun: `category.create(…)` and `$queryRawUnsafe(…)`
 * wait for it, then call it.
 */
function onceBegun(begin: () => Promise<Prisma.TransactionClient>): Prisma.TransactionClient {
  const at = (...path: string[]): object =>
    new Proxy(() => undefined, {
      // `await models` must not take this proxy for a promise: it has no `then`.
      get: (_, name) => (name === 'then' ? undefined : at(...path, String(name))),
      apply: async (_, __, args: unknown[]) => {
        let owner: object | undefined
        let found: object = await begin()
        for (const name of path) [owner, found] = [found, Reflect.get(found, name) as object]
        return Reflect.apply(found as Call, owner, args)
      },
    })
  return at() as Prisma.TransactionClient
}
