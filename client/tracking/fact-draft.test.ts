import { expect, test } from 'vitest'

import { emptyDraft, type FactDraft, newFactOf } from './fact-draft.ts'

const shown = { hasProgress: true, needsReason: false, replacesId: undefined }
const draft = (some: Partial<FactDraft>): FactDraft => ({
  ...emptyDraft(),
  status: 'in_progress',
  effectiveOn: '2021-02-01',
  ...some,
})

test.each([
  ['25', 25],
  ['25 %', 25],
  ['0', 0],
  ['12,5', 12.5],
  ['beaucoup', -1],
])('progress typed as « %s » is sent as %d', (typed, sent) => {
  expect(newFactOf(draft({ progress: typed }), shown)).toMatchObject({ progress: sent })
})

test('what is left empty is not sent: unknown is not zero', () => {
  expect(newFactOf(draft({}), shown)).toEqual({ status: 'in_progress', effectiveOn: '2021-02-01' })
})

test('what the form does not show is not sent, though it was typed before', () => {
  const typed = draft({ status: 'completed', progress: '40', reason: 'Erreur', legalText: 'Loi' })
  expect(newFactOf(typed, { ...shown, hasProgress: false })).toEqual({
    status: 'completed',
    effectiveOn: '2021-02-01',
  })
  expect(newFactOf(typed, { hasProgress: false, needsReason: true, replacesId: 7 })).toMatchObject({
    reason: 'Erreur',
    replacesId: 7,
  })
  expect(
    newFactOf({ ...typed, status: 'obsolete' }, { ...shown, hasProgress: false }),
  ).toMatchObject({ legalText: 'Loi' })
})

test('a document is named by its file, else by its site', () => {
  expect(
    newFactOf(draft({ url: 'https://sp-ccm.ne/documents/D%C3%A9cret%20n%C2%B0%203.pdf' }), shown)
      ?.evidence,
  ).toEqual([
    { label: 'Décret n° 3.pdf', url: 'https://sp-ccm.ne/documents/D%C3%A9cret%20n%C2%B0%203.pdf' },
  ])
  expect(newFactOf(draft({ url: 'https://sp-ccm.ne/100%.pdf' }), shown)?.evidence?.[0]?.label).toBe(
    '100%.pdf',
  )
  expect(newFactOf(draft({ url: 'https://sp-ccm.ne/' }), shown)?.evidence?.[0]?.label).toBe(
    'sp-ccm.ne',
  )
  expect(newFactOf(draft({ url: 'transmission.pdf' }), shown)?.evidence?.[0]).toEqual({
    label: 'transmission.pdf',
    url: 'transmission.pdf',
  })
})

test('without a status there is nothing to send', () => {
  expect(newFactOf(emptyDraft(), shown)).toBeUndefined()
})
