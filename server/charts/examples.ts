import type { DashboardReply } from '../contract/dashboard.ts'
import type { MeetingRef, ViewpointReply } from '../contract/viewpoint.ts'
import type { AssessmentStatus, Day } from '../contract/vocabulary.ts'
import { byStatus } from './by-status.ts'
import type { ChartContext } from './chart.ts'

// Believable data, made up, for the tests and for looking at the charts.

/** A session of the CCM. */
export function session(number: number, heldOn: string | null): MeetingRef {
  return {
    code: `ccm-${number}`,
    kind: 'ccm_session',
    number,
    title: `${number}e réunion du Cadre de Concertation sur la Migration`,
    heldOn,
  }
}

/** Counts of the statuses named, 0 for the others. */
export function counts(some: Partial<ReturnType<typeof byStatus>>) {
  return byStatus((status) => some[status] ?? 0)
}

/** A viewpoint of that day, as known now. */
export function viewpointAt(asOf: Day): ViewpointReply {
  return {
    asOf,
    knownAt: `${asOf}T17:00:00.000Z`,
    meeting: null,
    known: 'now',
    isClosed: false,
    isPresent: false,
  }
}

export const exampleContext: ChartContext = {
  language: 'fr',
  viewpoint: viewpointAt('2024-01-25'),
  compared: viewpointAt('2022-08-05'),
}

const gtm = (code: string, title: string, heldOn: string): MeetingRef => ({
  code,
  kind: 'gtm',
  number: null,
  title,
  heldOn,
})

function byMeetingRow(
  meeting: MeetingRef,
  completed: number,
  inProgress: number,
  notStarted: number,
  others: Partial<ReturnType<typeof byStatus>> = {},
) {
  const all = counts({ completed, in_progress: inProgress, not_started: notStarted, ...others })
  return { meeting, counts: all, total: Object.values(all).reduce((sum, each) => sum + each, 0) }
}

function months(): DashboardReply['charts']['statuses-by-month']['months'] {
  const adoptions: Record<number, number> = {
    0: 11,
    17: 19,
    43: 30,
    46: 36,
    55: 46,
    58: 47,
    72: 56,
  }
  let adopted = 11
  return Array.from({ length: 73 }, (_, month) => {
    adopted = adoptions[month] ?? adopted
    const completed = Math.floor(26 * (month / 72) ** 1.4)
    const closed = {
      not_completed: month > 43 ? 2 : 0,
      suspended: month > 20 ? 1 : 0,
      obsolete: month > 70 ? 1 : 0,
    }
    const left = adopted - completed - closed.not_completed - closed.suspended - closed.obsolete
    const inProgress = Math.min(left, Math.round(left * 0.6))
    return {
      asOf: lastDayOf(month),
      counts: counts({
        completed,
        in_progress: inProgress,
        not_started: left - inProgress,
        ...closed,
      }),
    }
  })
}

/** The last day of a month counted from January 2018; the viewpoint's day for the last. */
function lastDayOf(month: number): Day {
  return month === 72
    ? '2024-01-25'
    : new Date(Date.UTC(2018, month + 1, 0)).toISOString().slice(0, 10)
}

/** An indicator's assessment before and now, and how many moved so. */
type Move = [before: AssessmentStatus, now: AssessmentStatus, count: number]

const domains: { code: string; labelFr: string; labelEn: string; moves: Move[] }[] = [
  {
    code: '1',
    labelFr: 'Droits des migrants',
    labelEn: 'Migrants’ rights',
    moves: [
      ['yes', 'yes', 7],
      ['partial', 'yes', 4],
      ['partial', 'partial', 5],
      ['not_assessed', 'partial', 1],
      ['not_assessed', 'not_assessed', 2],
    ],
  },
  {
    code: '2',
    labelFr: 'Approche pangouvernementale',
    labelEn: 'Whole-of-government approach',
    moves: [
      ['yes', 'yes', 6],
      ['partial', 'partial', 10],
      ['not_assessed', 'not_assessed', 2],
    ],
  },
  {
    code: '3',
    labelFr: 'Partenariats',
    labelEn: 'Partnerships',
    moves: [
      ['yes', 'yes', 6],
      ['partial', 'partial', 3],
      ['no', 'no', 1],
      ['not_assessed', 'not_assessed', 2],
    ],
  },
  {
    code: '4',
    labelFr: 'Bien-être des migrants',
    labelEn: 'Well-being of migrants',
    moves: [
      ['partial', 'partial', 6],
      ['not_assessed', 'not_assessed', 9],
    ],
  },
  {
    code: '5',
    labelFr: 'Mobilité et crises',
    labelEn: 'Mobility dimensions of crises',
    moves: [
      ['yes', 'yes', 4],
      ['partial', 'partial', 6],
      ['not_assessed', 'not_assessed', 2],
    ],
  },
  {
    code: '6',
    labelFr: 'Migrations sûres et régulières',
    labelEn: 'Safe, orderly and regular migration',
    moves: [
      ['yes', 'yes', 2],
      ['partial', 'partial', 10],
      ['partial', 'no', 1],
      ['not_assessed', 'not_assessed', 1],
    ],
  },
]

const spread = (moves: readonly Move[]) =>
  moves.flatMap(([before, status, count]) =>
    Array.from({ length: count }, () => ({ before, status })),
  )
const countOf = (moves: readonly Move[], when: 'before' | 'status') =>
  byStatus((status) => spread(moves).filter((cell) => cell[when] === status).length)

function planRow(
  code: string,
  labelFr: string,
  labelEn: string,
  physical: [number, number],
  financial: [number, number],
  itemCount: number,
) {
  return {
    category: { code, labelFr, labelEn },
    itemCount,
    physical: { numerator: physical[0], denominator: physical[1], unmeasured: 1 },
    financial: {
      numerator: financial[0] * 1e6,
      denominator: financial[1] * 1e6,
      unbudgeted: 2,
      unreported: 1,
    },
  }
}

const lead = (
  code: string,
  acronym: string | null,
  name: string,
  open: number,
  overdue: number,
) => ({ institution: { code, acronym, name }, open, overdue })

/** The data of every chart. */
export const examples: DashboardReply['charts'] = {
  'recommendations-by-meeting': {
    rows: [
      byMeetingRow(
        {
          code: 'table-ronde',
          kind: 'preparatory',
          number: null,
          title: 'Table ronde nationale sur la migration, à l’origine de la création du CCM',
          heldOn: '2016-02-03/2016-02-04',
        },
        1,
        0,
        0,
      ),
      byMeetingRow(session(2, '2017'), 1, 1, 0),
      byMeetingRow(session(3, '2018-01-24'), 5, 0, 0, {
        not_completed: 1,
        suspended: 1,
        obsolete: 1,
      }),
      byMeetingRow(session(4, null), 5, 2, 0, { not_completed: 1 }),
      byMeetingRow(session(5, '2019-06-12'), 4, 3, 1),
      byMeetingRow(session(6, '2021-08-06'), 4, 4, 2),
      byMeetingRow(gtm('gtm-az-2022', 'GTM d’Agadez', '2022-02-03'), 1, 2, 1),
      byMeetingRow(session(7, '2022-08-05'), 3, 4, 3),
      byMeetingRow(
        gtm('gtm-zr-2022', 'GTM de Zinder – présentation des axes de la PNM', '2022-10-15'),
        0,
        1,
        0,
      ),
      byMeetingRow(session(8, '2024-01-25'), 0, 1, 8),
    ],
  },
  'statuses-by-month': {
    months: months(),
    meetings: [
      session(2, '2017'),
      session(3, '2018-01-24'),
      session(5, '2019-06-12'),
      session(6, '2021-08-06'),
      session(7, '2022-08-05'),
      session(8, '2024-01-25'),
    ],
  },
  'plan-execution': {
    elapsed: { numerator: 17, denominator: 100 },
    axes: [
      {
        ...planRow(
          'A1',
          'Exploitation des potentialités et des opportunités économiques liées à la migration',
          'Economic potential and opportunities of migration',
          [24, 100],
          [15360, 96000],
          19,
        ),
        programmes: [
          planRow(
            '1.1',
            'Développer l’emploi et l’entrepreneuriat dans les zones de départ, de transit et d’accueil',
            'Develop employment and entrepreneurship',
            [30, 100],
            [9000, 50000],
            7,
          ),
          planRow(
            '1.2',
            'Mobiliser la diaspora et valoriser ses transferts au profit du développement local',
            'Mobilise the diaspora',
            [11, 100],
            [6360, 46000],
            6,
          ),
          planRow(
            '1.3',
            'Organiser la migration de main-d’œuvre et la mobilité régulière',
            'Organise labour migration',
            [0, 100],
            [0, 0],
            6,
          ),
        ],
      },
      {
        ...planRow(
          'A2',
          'Protection et assistance aux migrants, aux réfugiés et aux populations d’accueil',
          'Protection and assistance',
          [27, 100],
          [32240, 104000],
          22,
        ),
        programmes: [
          planRow(
            '2.1',
            'Assister et protéger les migrants en situation de détresse',
            'Assist and protect migrants in distress',
            [35, 100],
            [20000, 44000],
            7,
          ),
          planRow(
            '2.2',
            'Assurer l’accueil et la protection des réfugiés, des demandeurs d’asile et des déplacés',
            'Receive and protect refugees',
            [22, 100],
            [6000, 30000],
            5,
          ),
          planRow(
            '2.3',
            'Prévenir la traite et protéger les personnes vulnérables',
            'Prevent trafficking',
            [20, 100],
            [4240, 20000],
            5,
          ),
          planRow(
            '2.4',
            'Réussir le retour, la réintégration et la cohésion avec les communautés d’accueil',
            'Return and reintegration',
            [15, 100],
            [2000, 10000],
            5,
          ),
        ],
      },
      {
        ...planRow(
          'A3',
          'Gestion des flux migratoires',
          'Management of migration flows',
          [34, 100],
          [7440, 62000],
          21,
        ),
        programmes: [
          planRow(
            '3.1',
            'Consolider la gouvernance, la coordination et le cadre juridique de la migration',
            'Governance, coordination and law',
            [52, 100],
            [3000, 12000],
            8,
          ),
          planRow(
            '3.2',
            'Moderniser la gestion des frontières, de l’état civil et des documents de voyage',
            'Borders, civil status and travel documents',
            [20, 100],
            [2440, 30000],
            4,
          ),
          planRow(
            '3.3',
            'Prévenir la migration irrégulière et lutter contre le trafic de migrants',
            'Prevent irregular migration',
            [18, 100],
            [1500, 12000],
            4,
          ),
          planRow(
            '3.4',
            'Produire des données fiables et suivre l’exécution de la PNM',
            'Data and monitoring',
            [0, 0],
            [500, 8000],
            5,
          ),
        ],
      },
    ],
  },
  'indicators-by-domain': {
    baselineAsOf: '2021-08-05',
    rows: domains.map(({ moves, ...category }) => ({
      category,
      counts: countOf(moves, 'status'),
      baseline: countOf(moves, 'before'),
    })),
  },
  'indicator-cells': {
    isProvisional: true,
    rows: domains.map(({ moves, ...category }) => ({
      category,
      cells: spread(moves).map((cell, index) => ({
        ...cell,
        code: `${category.code}.${index + 1}`,
        title: `Indicateur ${category.code}.${index + 1}`,
        titleEn: `Indicator ${category.code}.${index + 1}`,
      })),
    })),
  },
  'open-by-institution': {
    rows: [
      { institution: null, open: 7, overdue: 0 },
      lead(
        'mi',
        'MI/SP/AT',
        'Ministère de l’Intérieur, de la Sécurité publique et de l’Administration du territoire',
        7,
        5,
      ),
      lead(
        'sp-ccm',
        'SP/CCM',
        'Secrétariat Permanent du Cadre de Concertation sur la Migration',
        6,
        2,
      ),
      lead('mj', 'MJ/DH', 'Ministère de la Justice', 4, 1),
      lead('ins', 'INS', 'Institut national de la statistique', 3, 0),
      lead('craz', null, 'Conseil régional d’Agadez', 2, 1),
      lead('hacp', 'HACP', 'Haute Autorité à la consolidation de la paix', 1, 0),
    ],
    hiddenCount: 3,
  },
  'status-transitions': {
    kind: 'recommendation',
    flows: [
      { from: 'adopted', to: 'in_progress', count: 2 },
      { from: 'adopted', to: 'not_started', count: 8 },
      { from: 'completed', to: 'completed', count: 21 },
      { from: 'completed', to: 'in_progress', count: 1 },
      { from: 'in_progress', to: 'completed', count: 5 },
      { from: 'in_progress', to: 'in_progress', count: 11 },
      { from: 'in_progress', to: 'left', count: 1 },
      { from: 'in_progress', to: 'suspended', count: 1 },
      { from: 'not_started', to: 'in_progress', count: 3 },
      { from: 'not_started', to: 'not_started', count: 4 },
      { from: 'not_started', to: 'obsolete', count: 1 },
      { from: 'not_completed', to: 'not_completed', count: 2 },
    ],
    totals: { gain: 8, setback: 2, adopted: 10, restored: 0, closed: 6, left: 1 },
  },
}
