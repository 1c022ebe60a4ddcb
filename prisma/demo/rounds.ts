import { type Day, type Instant, Provenance, Status } from '../../server/contract/vocabulary.ts'
import type { DemoContext } from './context.ts'
import { addAssessment, addIndicators } from '../seed/indicator-rows.ts'
import { type BaselineLevel, readBaseline, readIndicators } from '../seed/indicators.ts'
import { codeFor, readTable } from '../seed/table.ts'
import { french } from '../seed/typography.ts'

interface ToldRound {
  id: number
  code: string
  labelFr: string
  labelEn: string
  heldOn: Day
  recordedOn: Day
}
const firstRound: ToldRound = {
  id: 1,
  code: 'igm-2021',
  labelFr: 'Évaluation IGM 2021',
  labelEn: 'MGI assessment 2021',
  heldOn: '2021-06-30',
  recordedOn: '2021-07-13',
}
const secondRound: ToldRound = {
  id: 2,
  code: 'mise-a-jour-2024',
  labelFr: 'Mise à jour nationale 2024',
  labelEn: 'National update 2024',
  heldOn: '2024-11-29',
  recordedOn: '2024-12-11',
}
const illustrative = french(
  "Campagne illustrative : les niveaux viennent d'une lecture provisoire de sources publiques, validée ni par le SP/CCM ni par l'OIM.",
)

/** Adds the indicators, chosen in December 2020, and their two rounds of assessment, in 2021 and 2024. */
export function tellRounds(context: DemoContext): void {
  const { chronicle, rows, people, categoryId, items } = context
  chronicle.add({
    on: '2020-12-02',
    authorId: people.officerId,
    action: 'importItems',
    subject: 'IGM',
    record: (at) => {
      const context = { adoptedOn: '2020-12-01', recordedAt: at, authorId: people.officerId }
      const added = addIndicators(rows, readIndicators(), categoryId, context)
      for (const [code, item] of added) items.set(code, item)
    },
  })
  const tellRound = (round: ToldRound, levels: () => BaselineLevel[]) => {
    const { recordedOn, ...columns } = round
    chronicle.add({
      on: recordedOn,
      authorId: people.officerId,
      action: 'importFacts',
      subject: round.code,
      record: (at: Instant) => {
        rows.rounds.push({
          ...columns,
          isProvisional: true,
          provenance: Provenance.illustrative,
          source: illustrative,
          recordedAt: at,
        })
        const assessed = {
          roundId: round.id,
          effectiveOn: round.heldOn,
          recordedAt: at,
          authorId: people.officerId,
        }
        for (const level of levels()) addAssessment(rows, items, level, assessed)
      },
    })
  }
  tellRound(firstRound, firstLevels)
  tellRound(secondRound, secondLevels)
}

/** The levels of the baseline; where a source is later than 2021, its justification is replaced by a note. */
function firstLevels(): BaselineLevel[] {
  return readBaseline().map((level) =>
    tells(/202[2-9]/, level) ? { ...level, justification: laterNote, sources: [] } : level,
  )
}

const laterNote = french(
  'Niveau repris à titre illustratif pour 2021 ; la source publique lue est postérieure.',
)
const unchanged = 'Niveau inchangé depuis 2021 (donnée illustrative).'

function tells(years: RegExp, { justification, sources }: BaselineLevel): boolean {
  return years.test(`${justification} ${sources.join(' ')}`)
}

/**
 * The levels of 2024: those that changed, and the same levels again for the others, since a round assesses every
 * indicator.
 */
function secondLevels(): BaselineLevel[] {
  const changes = readTable('demo/round-2024.csv', ['code', 'level', 'note']).map((row) => ({
    code: row.code,
    status: codeFor(Status, row.level),
    justification: french(`${row.note} (Donnée illustrative.)`),
    sources: [],
  }))
  const changed = new Set(changes.map((change) => change.code))
  const kept = readBaseline()
    .filter((level) => !changed.has(level.code))
    .map((level) =>
      tells(/202[2-4]/, level) && !tells(/202[5-9]/, level)
        ? level
        : { ...level, justification: unchanged, sources: [] },
    )
  return [...changes, ...kept].sort((a, b) => a.code.localeCompare(b.code))
}
