// Writes without end and says each position once its write is acknowledged, until it is killed (durability.test.ts).
import { openStore } from '../store/open-store.ts'

const [file] = process.argv.slice(2)
if (file === undefined) throw new Error('Usage: endless-writer FILE')
const store = await openStore(file)

for (;;) {
  const position = await store.write({ authorId: null, action: 'endless' }, async (transaction) => {
    const entry = await transaction.journalEntry.findFirstOrThrow({
      orderBy: { position: 'desc' },
    })
    return entry.position
  })
  process.stdout.write(`${position}\n`)
}
