import type { ReportWords, ReportTerms } from '../fr/reports.ts'

export const reports: ReportWords = {
  matrix: {
    files: { recommendation: 'recommendations', plan_item: 'plan-items', indicator: 'indicators' },
    titles: {
      recommendation: 'Follow-up matrix of the recommendations',
      plan_item: 'Follow-up matrix of the plan items',
      indicator: 'Follow-up matrix of the indicators',
    },
  },

  summary: {
    files: {
      recommendation: 'summary-of-recommendations',
      plan_item: 'summary-of-the-plan',
      indicator: 'summary-of-indicators',
    },
    titles: {
      recommendation: 'Summary of the recommendations by meeting of origin',
      plan_item: 'Summary of the plan by axis',
      indicator: 'Summary of the indicators by domain',
    },
    groups: {
      recommendation: { heading: 'Meeting of origin', none: 'Of no meeting' },
      plan_item: { heading: 'Axis', none: 'Of no axis' },
      indicator: { heading: 'Domain', none: 'Of no domain' },
    },
    total: 'Total',
    count: 'Number',
    assessed: 'Assessed',
    yesOfAssessed: 'Yes, of those assessed',
  },

  deadlines: {
    file: 'deadlines',
    title: 'Deadlines: overdue and due soon',
    dueSoon: 'Due within 30 days',
    daysLeft: 'Days left',
  },

  institutions: {
    file: 'institutions',
    sheetFile: ({ institution }) => `sheet-${institution}`,
    title: 'Follow-up by lead institution',
    sheetTitle: 'Follow-up sheet',
    institution: 'Institution',
    entrusted: 'Entrusted',
    open: 'Open',
    overdue: 'Overdue',
    medianDelay: 'Median delay (days)',
    leaderless: 'Without a lead',
  },

  'without-news': {
    file: 'without-news',
    title: 'Without news for six months',
    rate: 'Open without news',
    lastNews: 'Last news',
    silentDays: 'Days without news',
  },

  'indicator-profile': {
    file: 'indicator-profile',
    title: 'Governance profile by indicator',
    strengths: ({ domain }) => `${domain}, strengths`,
    domain: 'Domain',
    baseline: 'Baseline',
    status: 'Now',
    change: 'Change',
    profile: 'Profile',
    provenance: 'Provenance',
    changes: { better: 'Better', worse: 'Worse', same: 'Unchanged', first: 'First assessment' },
    profiles: {
      strength: 'Strength',
      to_strengthen: 'To be strengthened',
      not_assessed: 'Not assessed',
      not_applicable: 'Not applicable',
    },
  },

  'plan-execution': {
    file: 'plan-execution',
    titles: {
      axis: 'Execution of the plan by axis',
      programme: 'Execution of the plan by sub-programme',
      year: 'Execution of the plan by year',
      funder: 'Execution of the plan by funder',
    },
    headings: { axis: 'Axis', programme: 'Sub-programme', year: 'Year', funder: 'Funder' },
    unknownFunder: 'Funder not said',
    elapsedRate: 'Time elapsed',
    commitmentRate: 'Commitment rate',
    items: 'Items',
    elapsed: 'Time elapsed (%)',
    committed: 'Committed (FCFA)',
    commitment: 'Commitment (%)',
    gap: 'Funding gap (FCFA)',
    unbudgeted: 'Unbudgeted',
    unreported: 'Spending not reported',
  },

  changes: {
    file: 'what-changed',
    title: 'What changed',
    items: 'Tracked items that changed',
    statuses: 'Of which the status changed',
    late: 'Late declarations',
    corrections: 'Corrections',
    field: 'What changes',
    before: 'Before',
    after: 'After',
    type: 'Kind of change',
    effectiveOn: 'True since',
    knownSince: 'Known since',
    author: 'By',
    reason: 'Reason',
    fields: {
      status: 'Status',
      progress: 'Progress (%)',
      deadline: 'Deadline',
      lead: 'Lead',
      title: 'Title',
    },
    types: {
      fact: 'New fact',
      correction: 'Correction',
      late: 'Late declaration',
      edit: 'Edit of the sheet',
      milestone: 'Milestones',
    },
  },

  'chair-note': {
    file: 'note-to-the-chair',
    title: 'Note to the Chair',
    physicalOfPlan: 'TEP of the plan',
  },
}

export const reportTerms: ReportTerms = {
  completionRate: 'Completion rate',
  overdueRate: 'Overdue rate',
  physicalRate: 'TEP',
  financialRate: 'TEF',
  code: 'Code',
  title: 'Title',
  kind: 'What is tracked',
  daysLate: 'Days late',
  completedOneOff: 'Completed, one-off',
  base: 'One-off, not obsolete',
  completion: 'Completion rate (%)',
  physical: 'TEP (%)',
  planned: 'Planned (FCFA)',
  disbursed: 'Disbursed (FCFA)',
  financial: 'TEF (%)',
}
