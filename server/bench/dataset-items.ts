import type { Database } from 'better-sqlite3'

import { fold } from '../contract/fold.ts'
import { addDays } from '../domain/days.ts'
import type { Chance } from './chance.ts'
import type { Context } from './dataset-context.ts'
import { insertHistory } from './dataset-history.ts'
import { inserter } from './inserter.ts'

const verbs = [
  'Renforcer',
  'Mettre en place',
  'Opérationnaliser',
  'Vulgariser',
  'Former',
  'Élaborer',
  'Évaluer',
  'Poursuivre',
]
const objects = [
  'le cadre régional de concertation',
  'la base de données partagée',
  'l’accueil des migrants de retour',
  'la lutte contre la traite',
  'les points focaux des régions',
  'la stratégie de communication',
]
const places = [
  'à Niamey',
  'dans la région d’Agadez',
  'dans la région de Tahoua',
  'dans la région de Zinder',
  'avec l’appui des partenaires',
]

/**
 * Number of facts of the items with a long history: adopted at the first meeting, with some twenty facts a year
 * since.
 */
const longHistory = 200
function isOfLongHistory(id: number): boolean {
  return id > 400 && id <= 411
}

/**
 * Inserts the items with their versions, milestones, finance lines and histories: nine recommendations for each
 * plan item.
 */
export function insertItems(
  database: Database,
  random: Chance,
  context: Context,
  { items, factsPerItem }: { items: number; factsPerItem: number },
): void {
  const insert = inserter(database)
  const addHistory = insertHistory(database, random, context)
  for (let id = 1; id <= items; id += 1) {
    const kind = id <= 90 ? 'indicator' : id % 10 === 0 ? 'plan_item' : 'recommendation'
    const isLong = kind === 'recommendation' && isOfLongHistory(id)
    // Items are adopted session after session, in the order of their ids.
    const session = isLong ? 0 : Math.floor(((id - 1) / items) * context.meetings.length)
    const meeting = kind === 'recommendation' ? context.meetings[session] : undefined
    const adoptedOn = meeting?.day ?? '2020-01-01'
    const nature = kind === 'indicator' || random.is(0.1) ? 'permanent' : 'one_off'
    const code = codeOf(kind, id, meeting?.number)
    const title = `${random.pick(verbs)} ${random.pick(objects)} ${random.pick(places)} (${id})`
    const attributes = {
      title,
      categoryId: random.pick(context.categoryIds[kind]),
      leadId: random.is(0.15) ? null : random.pick(context.institutionIds),
      deadline:
        nature === 'permanent' || random.is(0.25)
          ? null
          : addDays(adoptedOn, 90 + random.below(900)),
      nature,
      weight: 1 + random.below(5),
      isArchived: random.is(0.01) ? 1 : 0,
      searchText: fold(`${title} ${code}`),
    }
    const recordedAt = `${adoptedOn}T16:00:00.000Z`
    const version = random.is(0.1) ? 2 : 1
    insert('TrackedItem', {
      id,
      kind,
      code,
      meetingId: meeting?.id ?? null,
      adoptedOn,
      recordedAt,
      provenance: 'entered',
      source: 'banc d’essai',
      version,
      ...attributes,
    })
    insert('ItemVersion', {
      itemId: id,
      version: 1,
      recordedAt,
      authorId: null,
      ...attributes,
      leadId: version === 2 ? null : attributes.leadId,
    })
    if (version === 2)
      insert('ItemVersion', {
        itemId: id,
        version: 2,
        recordedAt: `${addDays(adoptedOn, 40)}T10:00:00.000Z`,
        authorId: 1,
        ...attributes,
      })
    insertExtension(insert, random, context, { id, kind, title, recordedAt })
    addHistory({ id, kind, adoptedOn, count: isLong ? longHistory : factsPerItem })
  }
  insert('JournalEntry', {
    position: 1,
    recordedAt: '2026-11-01T08:00:00.000Z',
    authorId: null,
    action: 'bench',
    subject: null,
  })
}

type Kind = keyof Context['categoryIds']

function codeOf(kind: Kind, id: number, session: number | undefined): string {
  if (kind === 'indicator') return `IGM-${id}`
  return kind === 'plan_item' ? `PNM-${id}` : `REC-${String(session).padStart(2, '0')}-${id}`
}

function insertExtension(
  insert: ReturnType<typeof inserter>,
  random: Chance,
  context: Context,
  { id, kind, title, recordedAt }: { id: number; kind: Kind; title: string; recordedAt: string },
): void {
  if (kind === 'recommendation') return insert('Recommendation', { itemId: id, verification: null })
  if (kind === 'indicator')
    return insert('Indicator', { itemId: id, titleEn: title, question: `${title} ?` })
  insert('PlanItem', {
    itemId: id,
    objective: null,
    startYear: 2020 + random.below(3),
    endYear: 2023 + random.below(3),
  })
  for (let position = 0; position < 3; position += 1)
    insert('Milestone', {
      itemId: id,
      label: `Étape ${position + 1}`,
      weight: 1 + position,
      position,
      recordedAt,
      provenance: 'entered',
    })
  for (const year of [2023, 2024])
    insert('FinanceLine', {
      itemId: id,
      year,
      funderId: random.pick(context.institutionIds),
      plannedXof: 1_000_000 * (1 + random.below(500)),
      committedXof: null,
      disbursedXof: random.is(0.3) ? null : 1_000_000 * random.below(300),
      effectiveOn: `${year}-12-31`,
      recordedAt: `${year}-12-31T10:00:00.000Z`,
      provenance: 'entered',
    })
}
