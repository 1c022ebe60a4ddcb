// Writes to a database without end and prints the position of each acknowledged write, until the process is killed
// (durability.test.ts).
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
