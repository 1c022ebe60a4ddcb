import { expect, test } from 'vitest'

import type { MeetingRef } from '../contract/viewpoint.ts'
import { session } from './examples/context.ts'
import { meetingLabel, meetingMark } from './meeting-label.ts'

const gtm: MeetingRef = {
  code: 'gtm-zr',
  kind: 'gtm',
  number: null,
  title: 'GTM de Zinder – présentation des axes de la PNM',
  heldOn: '2022-10-15',
}

test('a meeting beside its bar is short, with its year when it is known', () => {
  expect(meetingLabel(session(6, '2021-08-06'), 'fr')).toBe('6e session · 2021')
  expect(meetingLabel(session(4, null), 'en')).toBe('4th session')
  expect(meetingLabel(gtm, 'fr')).toBe('GTM de Zinder · 2022')
  expect(meetingLabel({ ...gtm, title: 'GTM d’Agadez (réunion citée)' }, 'fr')).toBe(
    'GTM d’Agadez · 2022',
  )
  expect(meetingLabel(null, 'fr')).toBe('Réunion inconnue')
  expect(meetingLabel(null, 'en')).toBe('Unknown meeting')
})

test('only numbered sessions have a mark', () => {
  expect(meetingMark(session(1, null), 'fr')).toBe('1re')
  expect(meetingMark(session(6, null), 'en')).toBe('6th')
  expect(meetingMark(gtm, 'fr')).toBe('')
  expect(meetingMark({ ...gtm, kind: 'ccm_session' }, 'fr')).toBe('')
})
