import {
  type Day,
  EvidenceKind,
  type Instant,
  Outlook,
  Status,
  Verdict,
} from '../../server/contract/vocabulary.ts'
import { addDays } from '../../server/domain/days.ts'
import { numberOf, storyDay } from './calendar.ts'
import { type DemoContext, itemOf } from './context.ts'
import { codeFor, readTable, severalOf } from '../seed/table.ts'
import { french } from '../seed/typography.ts'

const columns = [
  'code',
  'key',
  'effective_on',
  'recorded_on',
  'status',
  'progress',
  'outlook',
  'author',
  'decision',
  'note',
  'difficulties',
  'next_steps',
  'reason',
  'legal_text',
  'replaces',
  'evidence',
] as const
type StoryRow = Record<(typeof columns)[number], string>

/**
 * A fact of the demonstration's history. Where cells are empty, it is recorded a few days later by the officer,
 * and accepted.
 */
export interface StoryFact extends Omit<StoryRow, 'status'> {
  status: Status
  /** Keys of the milestones reached: `PNM-1.1.01/2`. */
  milestones: string[]
}

const nothingElse = {
  key: '',
  recorded_on: '',
  progress: '',
  outlook: '',
  author: '',
  decision: '',
  note: '',
  difficulties: '',
  next_steps: '',
  reason: '',
  legal_text: '',
  replaces: '',
  evidence: '',
  milestones: [],
}

/** A fact with only the essential columns; the others are empty. */
export function plainFact(
  essential: Pick<StoryFact, 'code' | 'effective_on' | 'status'> & Partial<StoryFact>,
): StoryFact {
  return { ...nothingElse, ...essential }
}

/**
 * Reads facts from a CSV file. `author` is the institution whose focal point declares the fact; when empty, the
 * officer records it.
 */
export function readFacts(file: string): StoryFact[] {
  return readTable(file, columns).map((row) => ({
    ...row,
    status: codeFor(Status, row.status),
    milestones: [],
  }))
}

/** Adds facts, each on its recording day. A focal point's fact is reviewed some days later, unless it is pending. */
export function tellFacts(context: DemoContext, facts: readonly StoryFact[]): void {
  const { today, people, chronicle, rows } = context
  const ids = new Map<string, number>()
  for (const fact of facts) {
    const isOfficers = fact.author === ''
    const authorId = isOfficers ? people.officerId : people.focalPointId(fact.author)
    const luck = numberOf(`${fact.code}${fact.effective_on}${fact.note}`)
    const effectiveOn = storyDay(fact.effective_on, today)
    const recordedOn =
      fact.recorded_on === ''
        ? addDays(effectiveOn, 1 + (luck % 6))
        : storyDay(fact.recorded_on, today)
    let factId = 0
    const review = (verdict: Verdict, reason: string | null) => (at: Instant) =>
      rows.reviews.push({ factId, verdict, reviewerId: people.officerId, reviewedAt: at, reason })
    chronicle.add({
      on: recordedOn,
      authorId,
      action: 'recordFact',
      subject: fact.code,
      record: (at) => {
        const replacesId = fact.replaces === '' ? null : idIn(ids, `${fact.code}/${fact.replaces}`)
        factId = addFact(context, fact, { effectiveOn, recordedAt: at, authorId, replacesId })
        if (fact.key !== '') ids.set(`${fact.code}/${fact.key}`, factId)
        if (isOfficers) review(Verdict.accepted, null)(at)
      },
    })
    if (isOfficers || fact.decision === 'pending') continue
    const [, rejection] = fact.decision.match(/^rejected:\s*(.*)$/) ?? []
    chronicle.add({
      ...reviewDay(recordedOn, luck, today),
      authorId: people.officerId,
      action: 'reviewFact',
      subject: fact.code,
      record:
        rejection === undefined
          ? review(Verdict.accepted, null)
          : review(Verdict.rejected, french(rejection)),
    })
  }
}

interface FactContext {
  effectiveOn: Day
  recordedAt: Instant
  authorId: number
  replacesId: number | null
}

/** Adds a fact with the milestones that it reaches and its evidence. */
function addFact(
  context: DemoContext,
  fact: StoryFact,
  { effectiveOn, recordedAt, authorId, replacesId }: FactContext,
): number {
  const { rows, milestoneIds } = context
  const id = rows.facts.length + 1
  rows.facts.push({
    id,
    itemId: itemOf(context, fact.code).id,
    status: fact.status,
    progress: fact.progress === '' ? null : Number(fact.progress),
    outlook: fact.outlook === '' ? null : codeFor(Outlook, fact.outlook),
    effectiveOn,
    recordedAt,
    authorId,
    note: text(fact.note),
    difficulties: text(fact.difficulties),
    nextSteps: text(fact.next_steps),
    reason: text(fact.reason),
    legalText: text(fact.legal_text),
    replacesId,
  })
  rows.factMilestones.push(
    ...fact.milestones.map((milestone) => ({
      factId: id,
      milestoneId: idIn(milestoneIds, milestone),
    })),
  )
  const kind = EvidenceKind.link
  rows.evidence.push(
    ...evidenceOf(fact.evidence).map((each) => ({
      ...each,
      factId: id,
      kind,
      recordedAt,
      authorId,
    })),
  )
  return id
}

/** @throws Error when a fact refers to one that has not been added yet. */
function idIn(ids: ReadonlyMap<string, number>, key: string): number {
  const id = ids.get(key)
  if (id === undefined) throw new Error(`${key} is not told yet in the story.`)
  return id
}

/**
 * Two to eight days after the recording, in the late afternoon, but always before today, so that no reviewed
 * fact is still pending.
 */
function reviewDay(recordedOn: string, luck: number, today: string): { on: string; time: string } {
  const wanted = addDays(recordedOn, 2 + (luck % 7))
  const on = wanted < today ? wanted : addDays(today, -1)
  return { on, time: `17:${10 + (luck % 40)}` }
}

function text(cell: string): string | null {
  return cell === '' ? null : french(cell)
}

/** Reads evidence written as `transmission.pdf https://… ; …`. */
function evidenceOf(cell: string): { label: string; url: string }[] {
  return severalOf(cell).map((part) => {
    const [, label = '', url = ''] = part.match(/^(.*?)\s*(https?:\/\/\S+)$/) ?? []
    return { label: french(label === '' ? new URL(url).hostname : label), url }
  })
}
