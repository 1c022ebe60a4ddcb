import type { components as french } from '../fr/components.ts'

export const components: typeof french = {
  documents: {
    title: 'Documents of the session',
    names: {
      'session-report': 'Follow-up report',
      'chair-note': 'Note to the Chair',
      'session-slides': 'Slides',
      'session-dossier': 'Dossier to take along',
    },
    hints: {
      'session-report': 'PDF, under 1 MB',
      'chair-note': 'PDF, one page',
      'session-slides': 'PowerPoint, under 1 MB',
      'session-dossier': 'One HTML file, under 1 MB',
    },
    making: 'Being made: {name}…',
    made: 'Ready: {name}.',
  },
  rate: { undefined: 'no base to reckon on', reading: '{percent}, {base}' },
  figure: { why: 'Why this figure? See the list' },
  bar: { label: 'Breakdown: {parts}', part: '{count} {status}', empty: 'Nothing to break down' },
  seal: {
    declared: 'declared',
    accepted: 'accepted',
    held_at_session: 'held at a session',
    rejected: 'rejected',
    heldAt: 'held at the {meeting}',
    heldAtOther: 'held at: {meeting}',
    declaredWhy: 'A declaration that waits for review: it does not count yet.',
    acceptedWhy: 'Accepted by the SP/CCM: it counts.',
    heldWhy: 'Held by a closed session: it will not change there any more.',
    rejectedWhy: 'Refused on review: it does not count.',
  },
  provenance: {
    documented: 'Documented data',
    inferred: 'Inferred data',
    illustrative: 'Illustrative data',
    entered: 'Entered data',
    source: 'Source: {source}',
  },
  table: { sortBy: 'Sort by' },
  pages: {
    label: 'Pages',
    range: '{first} to {last} of {total}',
    previous: 'Previous',
    next: 'Next',
  },
  filter: { clearAll: 'Clear all' },
  password: { show: 'Show the password', hide: 'Hide the password' },
}
