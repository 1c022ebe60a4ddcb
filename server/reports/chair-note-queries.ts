import { ItemKind } from '../contract/vocabulary.ts'
import { sql } from '../store/sql.ts'
import { readFigures } from '../dashboard/figure-queries.ts'
import { reportWords } from '../words/reports.ts'
import { buildChairNote } from './chair-note.ts'
import { originsOf } from './common-notes.ts'
import { readCompared } from './compared-queries.ts'
import { readFirst } from './page-queries.ts'
import { readProvenances, readTally, selectedSql } from './selection-queries.ts'
import { report } from './report.ts'

/** Overdue recommendations listed: as many as fit on the one page. */
const shownItems = 5

export const chairNote = report({
  name: 'chair-note',
  fileName: (_, language) => reportWords[language]['chair-note'].file,
  read: async (reader, request) => {
    const { viewpoint } = request
    const kind = ItemKind.recommendation
    const selected = selectedSql({ kind }, viewpoint)
    const compared = await readCompared(reader, request)
    const [{ current, before, base }, tally, latest, provenances] = await Promise.all([
      readFigures(reader, viewpoint, compared),
      readTally(reader, viewpoint, kind, selected),
      readFirst(
        reader,
        viewpoint,
        {
          kind,
          condition: sql`${selected} and s."overdue"`,
          order: sql`s."deadline", s."code"`,
        },
        shownItems,
      ),
      readProvenances(reader, viewpoint, kind, selected),
    ])
    return { current, compared, before, base, tally, latest, origins: originsOf(provenances) }
  },
  build: buildChairNote,
})
