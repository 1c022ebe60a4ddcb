import type { RateDefinitions } from '../fr/rate-definitions.ts'

export const rateDefinitions: RateDefinitions = {
  completion:
    'Completion rate: completed one-off items ÷ one-off items that are not obsolete; permanent ones are judged apart.',
  overdue:
    'Overdue rate: open items past their deadline on the viewpoint’s day ÷ one-off, dated items that are not obsolete.',
  stale: 'Without news: open items with no accepted fact for six months ÷ open items.',
  physical:
    'TEP, physical execution rate: Σ (weight × progress) ÷ Σ weight of the measured items that are not obsolete.',
  financial:
    'TEF, financial execution rate: disbursed ÷ planned of the items that are not obsolete; spending that nobody reported is not zero.',
  committed: 'Commitment rate: committed ÷ planned; the funding gap is planned less committed.',
  elapsed: 'Time elapsed: days of the plan gone by on the viewpoint’s day ÷ days of the plan.',
  delay:
    'Median delay: days from the deadline to completion (0 when in time), or to the viewpoint’s day for those open and overdue.',
  assessed:
    'Strengths: “yes” ÷ assessed (yes, partial, no). “Not assessed” is never “no”. No single score, no ranking: that is IOM’s rule.',
  lateness: 'Late declaration: true on the day of the compared viewpoint, and unknown to it.',
}
