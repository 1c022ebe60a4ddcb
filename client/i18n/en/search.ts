import type { search as french } from '../fr/search.ts'

export const search: typeof french = {
  title: 'Search',
  open: 'Search',
  shortcut: 'Ctrl K',
  placeholder: 'A code, a word, a meeting, an institution…',
  hint: 'Try a code (REC-05-03), a word of the title, a session or an acronym.',
  keys: '↑ ↓ to choose, Enter to open, Esc to close',
  loading: 'Searching…',
  none: 'Nothing answers “{query}”',
  noneReason: 'The search covers codes, titles and names; neither accents nor case matter.',
  count: { one: '{count} result', other: 'The {count} best results' },
  failed: 'The search did not succeed',
  kind: {
    recommendation: 'Recommendations',
    plan_item: 'Action plan',
    indicator: 'Indicators',
    meeting: 'Meetings',
    institution: 'Institutions',
  },
}
