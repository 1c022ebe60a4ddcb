import {
  type Day,
  type Instant,
  ItemKind,
  Nature,
  Provenance,
  Status,
  Verdict,
} from '../../server/contract/vocabulary.ts'
import type { DemoContext } from './context.ts'
import { addItem } from '../seed/items.ts'
import { lastDayOf, type SeedMeeting } from '../seed/meetings.ts'
import { slug } from '../seed/institutions.ts'
import { provenanceOf } from '../seed/provenance.ts'
import type { Rows } from '../seed/rows.ts'
import { codeFor, orUnknown, readTable, severalOf } from '../seed/table.ts'
import { french, frenchTitle } from '../seed/typography.ts'

/** The first day of the demonstration's history; earlier meetings and their recommendations are recorded on it. */
export const storyBegins: Day = '2018-01-08'

/** No source gives the day of session 4, but its illustrative recommendations need one. */
const assumedDay: Record<string, Day> = { 'ccm-4': '2018-11-15' }

/** The day on which a meeting adopted its recommendations. */
export function adoptionDay(meeting: SeedMeeting): Day {
  return assumedDay[meeting.code] ?? lastDayOf(meeting.heldOn ?? storyBegins)
}

/**
 * Adds each meeting's recommendations on its own day, during the meeting, so that the closing of a session
 * includes them.
 */
export function tellRecommendations(context: DemoContext, meetings: readonly SeedMeeting[]): void {
  const { rows, chronicle, people, items, institutionId } = context
  const recommendations = readTable('seed/recommendations.csv', [
    'code',
    'session_number',
    'text_fr',
    'responsible',
    'partners',
    'deadline',
    'theme',
    'confidence',
    'source',
  ])
  const verifications = new Map(
    readTable('demo/verifications.csv', ['code', 'verification']).map((row) => [
      row.code,
      french(row.verification),
    ]),
  )
  for (const meeting of meetings) {
    const own = recommendations.filter((row) => row.session_number === meeting.key)
    if (own.length === 0) continue
    const adoptedOn = adoptionDay(meeting)
    chronicle.add({
      on: adoptedOn < storyBegins ? storyBegins : adoptedOn,
      time: '15:05',
      authorId: people.officerId,
      action: 'importItems',
      subject: meeting.code,
      record: (at) => {
        for (const row of own) {
          const provenance = codeFor(provenanceOf, row.confidence)
          const lead = orUnknown(row.responsible)
          const isPermanent = row.deadline === 'permanente'
          const item = addItem(
            rows,
            {
              kind: ItemKind.recommendation,
              code: row.code,
              title: frenchTitle(row.text_fr),
              categoryId: context.categoryId(ItemKind.recommendation, slug(row.theme)),
              leadId: lead === null ? null : institutionId(lead),
              partnerIds: severalOf(row.partners).map(institutionId),
              meetingId: context.meetingId(meeting.key),
              deadline: isPermanent ? null : orUnknown(row.deadline),
              nature: isPermanent ? Nature.permanent : Nature.one_off,
              weight: 1,
              searched: [],
              adoptedOn,
              provenance,
              source: french(`${row.source}${remarkOn(provenance, meeting.code)}`),
            },
            at,
            people.officerId,
          )
          items.set(row.code, item)
          rows.recommendations.push({
            itemId: item.id,
            verification: verifications.get(row.code) ?? null,
          })
          addInitialFact(rows, item.id, adoptedOn, at, people.officerId)
        }
      },
    })
  }
}

/** Adds the first fact of a recommendation: not started, as of its adoption. */
function addInitialFact(
  rows: Rows,
  itemId: number,
  effectiveOn: Day,
  recordedAt: Instant,
  authorId: number,
): void {
  const factId = rows.facts.length + 1
  rows.facts.push({
    id: factId,
    itemId,
    status: Status.not_started,
    effectiveOn,
    recordedAt,
    authorId,
  })
  rows.reviews.push({
    factId,
    verdict: Verdict.accepted,
    reviewerId: authorId,
    reviewedAt: recordedAt,
  })
}

const onlyTheWording =
  ' ; seul l’énoncé est documenté : états, échéances et faits de la démonstration sont illustratifs'
const onAnAssumedDay =
  ' ; date de session non trouvée, fixée au 15 novembre 2018 pour la démonstration'

function remarkOn(provenance: Provenance, meetingCode: string): string {
  if (provenance === Provenance.documented) return onlyTheWording
  return meetingCode in assumedDay ? onAnAssumedDay : ''
}
