import { instant, nullable, oneOf, record } from './contract/schema.ts'
import { DatabasePurpose } from './contract/vocabulary.ts'
import type { Store } from './store/store.ts'

/**
 * Fills a migrated database, once: with the demonstration's data, or with the reference data of a real one.
 * @returns the path of the link that creates the first administrator, when there is no user yet.
 */
export async function prepareDatabase(store: Store, isDemo: boolean): Promise<string | undefined> {
  if (isDemo) {
    const { seedDemo } = await import('../prisma/demo/demo.ts')
    await seedDemo(store, store.position.today())
    return undefined
  }
  const info = store.read.row(infoRow, 'select "purpose", "seededAt" from "DatabaseInfo"')
  if (info?.purpose === DatabasePurpose.demo)
    throw new Error(
      'Cette base est une démonstration : elle ne peut pas servir à l’usage réel (DATABASE_FILE).',
    )
  if (info?.seededAt == null) {
    const { seedReference } = await import('../prisma/seed/seed.ts')
    await seedReference(store)
  }
  const { ensureFirstAdministratorLink } = await import('./session/setup-queries.ts')
  return ensureFirstAdministratorLink(store)
}

const infoRow = record({
  purpose: oneOf(Object.values(DatabasePurpose)),
  seededAt: nullable(instant),
})
