import type { PlanGrouping, ReportName } from '../../contract/reports.ts'
import type { ItemKind } from '../../contract/vocabulary.ts'

/** The texts of each report, without notes and definitions. `file` is the name of its files. */
export const reports = {
  matrix: {
    files: {
      recommendation: 'recommandations',
      plan_item: 'actions-du-plan',
      indicator: 'indicateurs',
    } satisfies Record<ItemKind, string>,
    titles: {
      recommendation: 'Matrice de suivi des recommandations',
      plan_item: 'Matrice de suivi des actions du plan',
      indicator: 'Matrice de suivi des indicateurs',
    } satisfies Record<ItemKind, string>,
  },

  summary: {
    files: {
      recommendation: 'bilan-des-recommandations',
      plan_item: 'bilan-du-plan',
      indicator: 'bilan-des-indicateurs',
    } satisfies Record<ItemKind, string>,
    titles: {
      recommendation: 'Bilan des recommandations par réunion d’origine',
      plan_item: 'Bilan du plan d’actions par axe',
      indicator: 'Bilan des indicateurs par domaine',
    } satisfies Record<ItemKind, string>,
    /** The heading of the rows, and the name of the row for items without a group. */
    groups: {
      recommendation: { heading: 'Réunion d’origine', none: 'Sans réunion d’origine' },
      plan_item: { heading: 'Axe', none: 'Sans axe' },
      indicator: { heading: 'Domaine', none: 'Sans domaine' },
    } satisfies Record<ItemKind, { heading: string; none: string }>,
    total: 'Total',
    count: 'Nombre',
    assessed: 'Évalués',
    yesOfAssessed: 'Oui, parmi les évalués',
  },

  deadlines: {
    file: 'echeances',
    title: 'Échéances : en retard et à venir',
    dueSoon: 'Échéance dans les 30 jours',
    daysLeft: 'Jours restants',
  },

  institutions: {
    file: 'institutions',
    sheetFile: ({ institution }: { institution: string }) => `fiche-${institution}`,
    title: 'Suivi par institution chef de file',
    sheetTitle: 'Fiche de suivi',
    institution: 'Institution',
    entrusted: 'Confiées',
    open: 'Ouvertes',
    overdue: 'En retard',
    medianDelay: 'Délai médian (jours)',
    leaderless: 'Sans chef de file',
  },

  'without-news': {
    file: 'sans-nouvelles',
    title: 'Sans nouvelles depuis six mois',
    rate: 'Ouvertes sans nouvelles',
    lastNews: 'Dernière nouvelle',
    silentDays: 'Jours sans nouvelles',
  },

  'indicator-profile': {
    file: 'profil-des-indicateurs',
    title: 'Profil de gouvernance par indicateur',
    strengths: ({ domain }: { domain: string }) => `${domain}, points forts`,
    domain: 'Domaine',
    baseline: 'Référence',
    status: 'Aujourd’hui',
    change: 'Évolution',
    profile: 'Profil',
    provenance: 'Provenance',
    changes: {
      better: 'En progrès',
      worse: 'En recul',
      same: 'Sans changement',
      first: 'Première évaluation',
    },
    profiles: {
      strength: 'Point fort',
      to_strengthen: 'À renforcer',
      not_assessed: 'Non évalué',
      not_applicable: 'Sans objet',
    },
  },

  'plan-execution': {
    file: 'execution-du-plan',
    titles: {
      axis: 'Exécution du plan par axe',
      programme: 'Exécution du plan par sous-programme',
      year: 'Exécution du plan par année',
      funder: 'Exécution du plan par bailleur',
    } satisfies Record<PlanGrouping, string>,
    headings: {
      axis: 'Axe',
      programme: 'Sous-programme',
      year: 'Année',
      funder: 'Bailleur',
    } satisfies Record<PlanGrouping, string>,
    unknownFunder: 'Bailleur non précisé',
    elapsedRate: 'Temps écoulé',
    commitmentRate: 'Taux d’engagement',
    items: 'Actions',
    elapsed: 'Temps écoulé (%)',
    committed: 'Engagé (FCFA)',
    commitment: 'Engagement (%)',
    gap: 'Écart de financement (FCFA)',
    unbudgeted: 'Sans budget',
    unreported: 'Décaissement non dit',
  },

  changes: {
    file: 'ce-qui-a-change',
    title: 'Ce qui a changé',
    items: 'Objets suivis qui ont changé',
    statuses: 'Dont l’état a changé',
    late: 'Déclarations tardives',
    corrections: 'Rectifications',
    field: 'Ce qui change',
    before: 'Avant',
    after: 'Après',
    type: 'Nature du changement',
    effectiveOn: 'Vrai depuis le',
    knownSince: 'Connu depuis le',
    author: 'Par',
    reason: 'Motif',
    fields: {
      status: 'État',
      progress: 'Avancement (%)',
      deadline: 'Échéance',
      lead: 'Chef de file',
      title: 'Intitulé',
    },
    types: {
      fact: 'Fait nouveau',
      correction: 'Rectification',
      late: 'Déclaration tardive',
      edit: 'Modification de la fiche',
      milestone: 'Jalons',
    },
  },

  'chair-note': {
    file: 'note-au-president',
    title: 'Note au Président',
    physicalOfPlan: 'TEP du plan',
  },
} satisfies Record<ReportName, object>

/** The rates and columns common to several reports. */
export const reportTerms = {
  completionRate: 'Taux de réalisation',
  overdueRate: 'Taux de retard',
  physicalRate: 'TEP',
  financialRate: 'TEF',
  code: 'Code',
  title: 'Intitulé',
  kind: 'Objet suivi',
  daysLate: 'Jours de retard',
  completedOneOff: 'Réalisées, ponctuelles',
  base: 'Ponctuelles non caduques',
  completion: 'Taux de réalisation (%)',
  physical: 'TEP (%)',
  planned: 'Prévu (FCFA)',
  disbursed: 'Décaissé (FCFA)',
  financial: 'TEF (%)',
}
export type ReportWords = typeof reports
export type ReportTerms = typeof reportTerms
