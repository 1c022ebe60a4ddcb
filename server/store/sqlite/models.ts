import type { Prisma, PrismaClient } from '../../generated/prisma/client.ts'

/** Turns end by themselves: Prisma is not to give one up for being long, as the loading of a demonstration is. */
const patience = { timeout: 3_600_000, maxWait: 3_600_000 }

/**
 * Gives `work` Prisma's models inside the turn that is open (turns.ts). Models write only in a transaction of Prisma's own:
 * it is begun by the first model that `work` asks for, and ended with `work`. It neither commits nor undoes anything, since
 * the adapter sends it to the connection whose turn it is, and the turn does both.
 *
 * It begins on demand because most of what is written all day asks for no model, and Prisma's client weighs 60 MB. A second
 * client that writes without a transaction would need none of this, but weighs 7 MB more and would take a call that comes
 * after its turn as part of the next.
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
    // A model that was asked for and not waited for may still be beginning.
    await begun?.catch(() => undefined)
    end()
    await ended
  }
}

type Call = (...args: unknown[]) => Promise<unknown>

/** The models, before there are any: `category.create(…)` and `$queryRawUnsafe(…)` wait for the transaction, then ask it. */
function onceBegun(begin: () => Promise<Prisma.TransactionClient>): Prisma.TransactionClient {
  const at = (...path: string[]): object =>
    new Proxy(() => undefined, {
      // Whoever awaits the models themselves does not wait for a `then` of theirs.
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
