import type { DashboardFigures } from '../contract/dashboard.ts'
import { ItemKind } from '../contract/vocabulary.ts'
import { Prisma, type Reader } from '../database.ts'
import { readBaseChange } from '../dashboard/base-queries.ts'
import { figuresOf } from '../dashboard/figures.ts'
import { readIndicatorStates } from '../dashboard/indicator-queries.ts'
import { readPlanGroups } from '../dashboard/plan-queries.ts'
import { readRecommendationGroups } from '../dashboard/recommendation-queries.ts'
import type { Standpoint } from '../tracking/state-queries.ts'
import { buildChairNote } from './chair-note.ts'
import { originsOf } from './common-notes.ts'
import { readCompared } from './compared-queries.ts'
import { readFirst } from './page-queries.ts'
import { readProvenances, readTally, selectedSql } from './selection-queries.ts'
import type { ReportSource } from './source.ts'

/** What fits on the page. */
const shownItems = 5

export const chairNote: ReportSource = {
  subject: () => ({ fr: 'note-au-president', en: 'note-to-the-chair' }),
  read: async (reader, request) => {
    const { viewpoint } = request
    const kind = ItemKind.recommendation
    const selected = selectedSql({ kind }, viewpoint)
    const compared = await readCompared(reader, request)
    const [current, before, base, tally, latest, provenances] = await Promise.all([
      readFigures(reader, viewpoint),
      compared === null ? null : readFigures(reader, compared),
      compared === null ? null : readBaseChange(reader, compared, viewpoint),
      readTally(reader, viewpoint, kind, selected),
      readFirst(reader, viewpoint, { kind, condition: Prisma.sql`${selected} and s."overdue"`, order: Prisma.sql`s."deadline", s."code"` }, shownItems),
      readProvenances(reader, viewpoint, kind, selected),
    ])
    const report = buildChairNote({ current, compared, before, base, tally, latest, origins: originsOf(provenances) }, request)
    return { ...report, total: latest.length }
  },
}

/** The dashboard's own figures: the note can't say other ones. */
async function readFigures(reader: Reader, standpoint: Standpoint): Promise<DashboardFigures> {
  const [recommendations, plan, indicators] = await Promise.all([
    readRecommendationGroups(reader, standpoint),
    readPlanGroups(reader, standpoint),
    readIndicatorStates(reader, standpoint),
  ])
  return figuresOf(recommendations.figures, plan, indicators, standpoint.asOf)
}
