// Factories that insert valid rows with default values: a test states only what matters to it.
import { fold } from '../contract/fold.ts'
import {
  type Day,
  InstitutionKind,
  type Instant,
  ItemKind,
  MeetingKind,
  Nature,
  Provenance,
  type Role,
  Status,
  Verdict,
} from '../contract/vocabulary.ts'
import type { Store } from '../store/store.ts'
import { sinceAlways } from '../domain/days.ts'

const past: Instant = '2018-01-01T08:00:00.000Z'
const origin = { provenance: Provenance.documented, source: 'un test' }
let lastNumber = 0
const next = () => (lastNumber += 1)

export function giveUser(
  store: Store,
  {
    role,
    institutionId = null,
    email,
  }: { role: Role; institutionId?: number | null; email?: string },
) {
  const number = next()
  return store.transact((transaction) =>
    transaction.user.create({
      data: {
        email: email ?? `personne-${number}@exemple.ne`,
        name: `Personne ${number}`,
        role,
        institutionId,
        createdAt: past,
      },
    }),
  )
}

interface GivenMeeting {
  code?: string
  kind?: MeetingKind
  number?: number | null
  title?: string
  heldOn?: string | null
}

export function giveMeeting(
  store: Store,
  { kind = MeetingKind.ccm_session, number = null, title, heldOn = null, code }: GivenMeeting,
) {
  return store.transact((transaction) =>
    transaction.meeting.create({
      data: {
        code: code ?? `reunion-${next()}`,
        kind,
        number,
        title: title ?? `Réunion ${number ?? ''}`.trim(),
        heldOn,
        recordedAt: past,
        ...origin,
      },
    }),
  )
}

/** Closes a meeting, which freezes its viewpoint. */
export function closeMeeting(
  store: Store,
  meeting: { id: number },
  { asOf, knownAt }: { asOf: Day; knownAt: Instant },
) {
  return store.transact((transaction) =>
    transaction.meetingClosing.create({
      data: { meetingId: meeting.id, asOf, knownAt, recordedAt: knownAt },
    }),
  )
}

export function giveInstitution(
  store: Store,
  { code, acronym, name }: { code?: string; acronym?: string | null; name?: string },
) {
  const own = code ?? `institution-${next()}`
  return store.transact((transaction) =>
    transaction.institution.create({
      data: {
        code: own,
        kind: InstitutionKind.ministry,
        ...origin,
        names: {
          create: {
            acronym: acronym === undefined ? own.toUpperCase() : acronym,
            name: name ?? `Institution ${own}`,
            since: sinceAlways,
            recordedAt: past,
          },
        },
      },
    }),
  )
}

interface GivenItem {
  code?: string
  kind?: ItemKind
  title?: string
  meeting?: { id: number }
  lead?: { id: number }
  /** Code of its category, which is created when it does not exist. */
  category?: string
  adoptedOn?: Day
  deadline?: Day | null
  nature?: Nature
  weight?: number
  recordedAt?: Instant
}

/** Inserts an item of any kind with its first version, adopted in 2019 by default. */
export function giveItem(store: Store, given: GivenItem) {
  const { kind = ItemKind.recommendation, category = 'theme', deadline = null, weight = 1 } = given
  const { adoptedOn = '2019-06-12', recordedAt = `${adoptedOn}T16:00:00.000Z` } = given
  const code = given.code ?? `ITEM-${next()}`
  const title = given.title ?? `Intitulé de ${code}`
  const nature = given.nature ?? (kind === ItemKind.indicator ? Nature.permanent : Nature.one_off)
  return store.transact(async (transaction) => {
    const { id: categoryId } = await transaction.category.upsert({
      where: { kind_code: { kind, code: category } },
      create: {
        kind,
        code: category,
        labelFr: `Thème ${category}`,
        labelEn: `Theme ${category}`,
        position: 1,
        ...origin,
      },
      update: {},
    })
    const attributes = {
      title,
      categoryId,
      leadId: given.lead?.id ?? null,
      deadline,
      nature,
      weight,
      isArchived: false,
      searchText: fold(`${title} ${code}`),
    }
    return transaction.trackedItem.create({
      data: {
        kind,
        code,
        ...attributes,
        meetingId: given.meeting?.id ?? null,
        adoptedOn,
        recordedAt,
        ...origin,
        versions: { create: { version: 1, recordedAt, ...attributes } },
        ...extensions[kind](title),
      },
    })
  })
}

const extensions = {
  [ItemKind.recommendation]: () => ({ recommendation: { create: {} } }),
  [ItemKind.plan_item]: () => ({ planItem: { create: {} } }),
  [ItemKind.indicator]: (title: string) => ({
    indicator: { create: { titleEn: `${title} (en)`, question: `${title} ?` } },
  }),
}

interface GivenFact {
  item: { id: number }
  status?: Status
  progress?: number | null
  effectiveOn: Day
  recordedAt?: Instant
  replaces?: { id: number }
  reason?: string
  /** When it was accepted: at its recording by default; null for a pending fact. */
  acceptedAt?: Instant | null
  rejectedAt?: Instant
}

/** Inserts a fact, accepted at its recording by default. */
export function giveFact(store: Store, given: GivenFact) {
  const {
    item,
    status = Status.in_progress,
    progress = null,
    effectiveOn,
    replaces,
    rejectedAt,
  } = given
  const recordedAt = given.recordedAt ?? `${effectiveOn}T17:00:00.000Z`
  const acceptedAt = given.acceptedAt === undefined ? recordedAt : given.acceptedAt
  const reviewedAt = rejectedAt ?? acceptedAt
  const legalText = status === Status.obsolete ? 'Loi' : null
  const reason =
    given.reason ?? (status === Status.obsolete || replaces !== undefined ? 'Raison' : null)
  return store.transact((transaction) =>
    transaction.statusFact.create({
      data: {
        itemId: item.id,
        status,
        progress,
        effectiveOn,
        recordedAt,
        replacesId: replaces?.id ?? null,
        reason,
        legalText,
        ...(reviewedAt === null
          ? {}
          : {
              review: {
                create: {
                  verdict: rejectedAt === undefined ? Verdict.accepted : Verdict.rejected,
                  reviewedAt,
                },
              },
            }),
      },
    }),
  )
}

interface GivenMilestone {
  item: { id: number }
  label?: string
  weight?: number
  dueOn?: Day | null
  recordedAt?: Instant
  replaces?: { id: number }
}

/** Inserts a milestone, known since long ago by default. */
export function giveMilestone(
  store: Store,
  { item, label, weight = 1, dueOn = null, recordedAt = past, replaces }: GivenMilestone,
) {
  const position = next()
  return store.transact((transaction) =>
    transaction.milestone.create({
      data: {
        itemId: item.id,
        label: label ?? `Étape ${position}`,
        weight,
        dueOn,
        position,
        recordedAt,
        replacesId: replaces?.id ?? null,
        provenance: origin.provenance,
      },
    }),
  )
}

interface GivenFinance {
  item: { id: number }
  year: number
  funder?: { id: number }
  plannedXof?: number
  disbursedXof?: number
  effectiveOn: Day
  recordedAt?: Instant
}

/** Inserts the finance line of a plan item for a year; an amount not given is unknown. */
export function giveFinance(
  store: Store,
  { item, year, funder, plannedXof, disbursedXof, effectiveOn, recordedAt }: GivenFinance,
) {
  return store.transact((transaction) =>
    transaction.financeLine.create({
      data: {
        itemId: item.id,
        year,
        funderId: funder?.id ?? null,
        plannedXof: plannedXof ?? null,
        disbursedXof: disbursedXof ?? null,
        effectiveOn,
        recordedAt: recordedAt ?? `${effectiveOn}T17:00:00.000Z`,
        provenance: origin.provenance,
      },
    }),
  )
}
