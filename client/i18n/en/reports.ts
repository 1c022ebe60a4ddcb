import type { reports as french } from '../fr/reports.ts'

export const reports: typeof french = {
  title: 'Reports',
  intro:
    'Each report is read at the viewpoint chosen: at a closed session, its figures no longer change.',
  names: {
    matrix: {
      title: 'Follow-up matrix',
      purpose: 'One row for each thing tracked, with all that is known of it.',
    },
    summary: {
      title: 'Summary',
      purpose: 'Statuses counted by meeting of origin, by axis or by domain.',
    },
    deadlines: {
      title: 'Deadlines',
      purpose: 'What is overdue and what falls due within thirty days.',
    },
    institutions: {
      title: 'Follow-up by institution',
      purpose:
        'What each lead has open, overdue and completed; for a single institution, the sheet to hand to it.',
    },
    'without-news': {
      title: 'Without news',
      purpose: 'What is open and of which nobody has said anything for six months.',
    },
    'indicator-profile': {
      title: 'Governance profile',
      purpose: 'Each indicator: what it was, what it is, a strength or to be strengthened.',
    },
    'plan-execution': {
      title: 'Execution of the plan',
      purpose: 'Work, money and time: TEP, TEF, commitments, funding gap.',
    },
    changes: {
      title: 'What changed',
      purpose: 'Since a session: before, after, and the fact or the edit that explains it.',
    },
    'chair-note': {
      title: 'Note to the Chair',
      purpose: 'Three figures, the five most overdue, what changed, the decisions asked.',
    },
  },
  back: 'All reports',
  kind: { label: 'What is tracked', executed: 'Recommendations and plan items', all: 'Everything' },
  institution: { label: 'Institution', all: 'All institutions' },
  compared: { label: 'Compare with', before: 'The session before' },
  by: { label: 'By', axis: 'Axis', programme: 'Sub-programme', year: 'Year', funder: 'Funder' },
  totals: 'Rates',
  notes: 'To be known',
  definitions: 'How these rates are counted',
  rows: { one: '{count} row', other: '{count} rows' },
  cut: 'The first {count} rows of {total}: the files have them all.',
  empty: 'This report holds nothing at this viewpoint.',
  unknownReport: 'There is no such report.',
  csv: 'CSV',
  xlsx: 'Excel (XLSX)',
}
