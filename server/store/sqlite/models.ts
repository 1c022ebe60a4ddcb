import type { Prisma, PrismaClient } from '../../generated/prisma/client.ts'

/** Turns end by themselves: Prisma is not to give one up for being long, as the loading of a demonstration is. */
const patience = { timeout: 3_600_000, maxWait: 3_600_000 }

/**
 * Gives `work` Prisma's models in the turn that is open: by a transaction of Prisma's own, which begins with the first model
 * asked for. Most of what is written all day asks for none. It neither commits nor undoes anything: the turn does.
 */
export async function withModels<Result>(
  client: () => PrismaClient,
  work: (models: Prisma.TransactionClient) => Promise<Result>,
): Promise<Result> {
  let end: () => void = () => undefined
  const isOver = new Promise<void>((resolve) => {
    end = resolve
  })
  let ended: Promise<void> | undefined
  let begun: Promise<Prisma.TransactionClient> | undefined
  const begin = () => {
    begun ??= new Promise((resolve, reject) => {
      ended = client().$transaction((transaction) => {
        resolve(transaction)
        return isOver
      }, patience)
      ended.catch(reject)
    })
    return begun
  }
  try {
    return await work(reachedBy(begin))
  } finally {
    end()
    await ended
  }
}

type Call = (...args: unknown[]) => Promise<unknown>

/** Stands for the models: `category.create(…)` waits for the transaction to have begun, then asks it; `$queryRawUnsafe(…)` too. */
function reachedBy(begin: () => Promise<Prisma.TransactionClient>): Prisma.TransactionClient {
  const reach = (...path: string[]): object =>
    new Proxy(() => undefined, {
      get: (_, name) => (name === 'then' ? undefined : reach(...path, String(name))),
      apply: async (_, __, args: unknown[]) => {
        let owner: object | undefined
        let found: object = await begin()
        for (const name of path) [owner, found] = [found, Reflect.get(found, name) as object]
        return Reflect.apply(found as Call, owner, args)
      },
    })
  return reach() as Prisma.TransactionClient
}
