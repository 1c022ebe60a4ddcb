import type { comparison as french } from '../fr/comparison.ts'

export const comparison: typeof french = {
  opening: { session: 'What has changed at the', today: 'What has changed' },
  kind: 'What is followed',
  kinds: { recommendation: 'Recommendations', plan_item: 'Plan', indicator: 'Indicators' },
  empty: {
    title: 'There is nothing to compare with',
    reason:
      'Change is read between two sessions: one must have been held before this one. Choose one in the sentence above.',
  },
  base: {
    title: 'Why the base has changed',
    sub: 'Items counted in the rates, without those superseded or obsolete',
    opening: 'Opening',
    adopted: 'Adopted',
    superseded: 'Superseded',
    obsolete: 'Obsolete',
    corrections: 'Corrections',
    closing: 'Closing',
  },
  list: {
    gain: { title: 'What moved forward', empty: 'Nothing moved forward between these two dates.' },
    setback: { title: 'What slipped back', empty: 'Nothing slipped back between these two dates.' },
    adopted: { title: 'Adopted since', empty: 'Nothing was adopted between these two dates.' },
    closed: { title: 'Closed since', empty: 'Nothing was closed between these two dates.' },
    restored: { title: 'Known or reinstated since', empty: 'Nothing came back into the base.' },
    left: { title: 'Left the base', empty: 'Nothing left the base.' },
    all: 'See the list ({count})',
    became: '{from}, becomes: {to}',
    out: 'Left the base',
  },
  late: {
    title: 'Late declarations',
    sub: 'True by the compared session, and unknown to it',
    empty: 'No late declaration: what was true at the compared session was known there.',
    fact: 'true since {day}, known on {instant}',
  },
  corrections: {
    title: 'Corrections',
    sub: 'What was held true at the compared session and was corrected since',
    empty: 'No correction.',
    fact: 'instead of “{before}” on {day}, corrected on {instant}',
    reason: 'Reason: {reason}',
  },
  more: { one: '{count} other.', other: '{count} others.' },
  bulletin: {
    title: 'Paragraph of the half-yearly bulletin',
    sub: 'Drafted by the product from the figures above',
    edit: 'Edit',
    label: 'Text of the paragraph',
    hint: 'Your text is kept on this device. Its figures no longer follow the data.',
    reset: 'Take the drafted text again',
    copy: 'Copy',
    copied: 'Copied.',
    select: 'The text is selected: copy it with Ctrl + C.',
  },
}
