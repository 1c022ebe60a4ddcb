import type { Asker, ComparedRequest } from './build-under-test.ts'

type Method = ComparedRequest['method']

/** Writes that must be refused, and some that are accepted, to compare the error messages too. */
export const refusedWrites: readonly ComparedRequest[] = [
  ...recorded('recommendations/REC-05-03', [
    { status: 'completed', effectiveOn: '2099-01-01', progress: 100 },
    { status: 'completed', effectiveOn: '2010-01-01' },
    { status: 'completed', effectiveOn: '2021-02-30' },
    { status: 'completed', effectiveOn: '2024-03-01', progress: 40 },
    { status: 'yes', effectiveOn: '2024-03-01' },
    { status: 'obsolete', effectiveOn: '2024-03-01' },
    { status: 'in_progress', effectiveOn: '2024-03-01', replacesId: 999_999, reason: 'x' },
    { status: 'in_progress', effectiveOn: '2024-03-01', milestoneIds: [999_999] },
    { status: 'in_progress', effectiveOn: '2024-03-01', progress: 140 },
    {
      status: 'in_progress',
      effectiveOn: '2024-03-01',
      evidence: [{ label: 'x', url: 'ftp://x' }],
    },
    { status: 'in_progress', effectiveOn: 'yesterday', surprise: true },
    { status: 'none' },
    {},
  ]),
  ...recorded('indicators/1.1.1', [
    { status: 'completed', effectiveOn: '2024-03-01' },
    { status: 'yes', effectiveOn: '2024-03-01', progress: 10 },
  ]),
  ...recorded('plan-items/PNM-nothing', [{ status: 'completed', effectiveOn: '2024-03-01' }]),
  ...asked('POST', '/api/recommendations', [
    { title: 'x', category: 'nothing', meeting: 'nothing' },
    { title: '  ', category: 'nothing', meeting: 'ccm-7' },
    { title: 'x', category: 'nothing', meeting: 'ccm-7', lead: 'nobody', partners: ['nobody'] },
    { title: 'x', category: 'gouvernance', meeting: 'ccm-7', code: 'REC-05-03' },
    {
      title: 'x',
      category: 'gouvernance',
      meeting: 'ccm-7',
      nature: 'permanent',
      deadline: '2027-01-01',
    },
    { title: 'x', category: 'gouvernance', meeting: 'ccm-7', weight: -1 },
  ]),
  ...asked('POST', '/api/plan-items', [
    { title: 'x', category: 'nothing' },
    { title: 'x', category: '1.1', startYear: 2025, endYear: 2021 },
    { title: 'x', category: '1.1', startYear: 1800 },
  ]),
  ...asked('PATCH', '/api/recommendations/REC-05-03', [{ title: 'y' }]),
  ...asked('PATCH', '/api/recommendations/REC-05-03', [{ title: 'y', reason: 'z' }], {
    'if-match': '"0"',
  }),
  ...asked('PATCH', '/api/recommendations/REC-05-03', [{ lead: 'nobody', category: 'nothing' }], {
    'if-match': '"1"',
  }),
  ...asked('POST', '/api/meetings', [
    { kind: 'ccm_session', title: 'x', number: 7 },
    { kind: 'ccm_session', title: 'x', number: 70, heldOn: '2021-02-30' },
    { kind: 'gtm', title: 'x', heldOn: 'demain' },
    { kind: 'gtm', title: 'x', code: 'ccm-7' },
  ]),
  ...asked(
    'PATCH',
    '/api/meetings/ccm-7',
    [{ heldOn: '2020-01-01' }, { number: 3 }, { heldOn: null }],
    { 'if-match': '"1"' },
  ),
  ...asked('PATCH', '/api/meetings/ccm-7', [{ title: 'x' }], { 'if-match': '"99"' }),
  ...asked('POST', '/api/meetings/plan', [
    { number: 7, heldOn: '2020-01-01' },
    { number: 71, heldOn: '2027-05-01', preparatoryOn: '2027-06-01', technicalOn: '2027-05-20' },
    { number: 71, heldOn: '2027-05-01', preparatoryOn: '2027-04-20', technicalOn: '2027-04-10' },
  ]),
  ...['ccm-7', 'ccm-8', 'ccm-9', 'gtm-nothing'].flatMap((code) => [
    ...asked('POST', `/api/meetings/${code}/closings`, [{ surprise: 1 }]),
    ...asked('POST', `/api/meetings/${code}/reopenings`, [{}, { reason: ' ' }]),
    ...asked(
      'PATCH',
      `/api/meetings/${code}/agenda`,
      [{ points: [{ title: 'x', institution: 'nobody' }] }],
      { 'if-match': '"1"' },
    ),
    ...asked(
      'PATCH',
      `/api/meetings/${code}/attendance`,
      [{ items: [{ institution: 'nobody', state: 'present' }] }],
      { 'if-match': '"1"' },
    ),
    ...asked('POST', `/api/meetings/${code}/recommendations`, [
      { items: [] },
      { items: [{ title: 'x', category: 'nothing' }] },
    ]),
    ...asked('POST', `/api/meetings/${code}/conclusions`, [
      { items: [{ code: 'nothing', kind: 'completed' }] },
      {
        items: [
          { code: 'REC-05-03', kind: 'noted' },
          { code: 'REC-05-03', kind: 'completed' },
        ],
      },
      { items: [{ code: 'REC-05-03', kind: 'renewed', deadline: '2000-01-01' }] },
      { items: [{ code: 'REC-05-03', kind: 'merged', into: 'REC-05-03' }] },
      {
        items: [
          { code: 'REC-05-03', kind: 'split', successors: [{ title: 'x', category: 'nothing' }] },
        ],
      },
    ]),
  ]),
  ...asked(
    'POST',
    '/api/users',
    [
      { name: 'x', role: 'focal_point', email: 'x@y.ne' },
      { name: 'x', role: 'viewer', institution: 'nobody', email: 'x@y.ne' },
      { name: 'x', role: 'officer', email: 'suivi@demo.ne' },
      { name: 'x', role: 'officer', email: 'not an address' },
      { name: '', role: 'king', email: '' },
    ],
    undefined,
    'admin',
  ),
  ...asked(
    'PATCH',
    '/api/users/1',
    [{ isActive: false }, { role: 'viewer' }, { role: 'focal_point' }],
    undefined,
    'admin',
  ),
  ...asked('POST', '/api/shares', [
    { expiresOn: '2020-01-01' },
    { expiresOn: '2199-01-01' },
    { expiresOn: 'soon' },
    { at: 'nothing', expiresOn: '2027-01-01' },
  ]),
  ...asked('POST', '/api/session/password', [{ current: 'wrong', password: 'short' }, {}]),
  ...asked(
    'POST',
    '/api/setup/nothing',
    [{ password: 'a long enough password' }],
    undefined,
    'nobody',
  ),
  ...asked(
    'POST',
    '/api/session',
    [{ email: 'a@b.ne', password: 'x' }, { email: 'a' }, {}],
    undefined,
    'nobody',
  ),
  ...(['nobody', 'ministre', 'pointfocal'] as const).flatMap((who) => [
    ...asked(
      'POST',
      '/api/recommendations/REC-05-03/facts',
      [
        { status: 'completed', effectiveOn: '2024-03-01' },
        { status: 'obsolete', effectiveOn: '2024-03-01' },
      ],
      undefined,
      who,
    ),
    ...asked('POST', '/api/users', [{}], undefined, who),
    ...asked('DELETE', '/api/recommendations/REC-05-03', [{}], { 'if-match': '"1"' }, who),
  ]),
]

function recorded(item: string, facts: readonly object[]): ComparedRequest[] {
  return asked('POST', `/api/${item}/facts`, facts)
}

function asked(
  method: Method,
  path: string,
  bodies: readonly object[],
  headers?: Record<string, string>,
  as: Asker = 'suivi',
): ComparedRequest[] {
  return bodies.map((body) => ({
    method,
    path,
    as,
    body,
    ...(headers === undefined ? {} : { headers }),
  }))
}
