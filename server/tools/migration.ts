// `npm run db:migration -- name`: writes the migration from the last one to the current schema.prisma. Checks,
// triggers and partial indexes are then added by hand below Prisma's SQL (README, « A column »).
import { mkdir, readFile, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

import { projectRoot } from '../env.ts'
import { migrationsFolder, missingFromMigrations } from '../store/migrations/migrations.ts'

const name = process.argv[2]
if (name === undefined || !/^[a-z0-9_]+$/.test(name)) {
  console.error('Usage: npm run db:migration -- name_in_snake_case')
  process.exit(2)
}

const sql = await missingFromMigrations(
  await readFile(join(projectRoot, 'prisma/schema.prisma'), 'utf8'),
)

if (sql === '') {
  console.log('The migrations already add up to schema.prisma: nothing to write.')
} else {
  const stamp = new Date().toISOString().replaceAll(/\D/g, '').slice(0, 14)
  const folder = join(migrationsFolder, `${stamp}_${name}`)
  await mkdir(folder, { recursive: true })
  await writeFile(join(folder, 'migration.sql'), sql)
  console.log(`Written: ${join(folder, 'migration.sql')}`)
}
