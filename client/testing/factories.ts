import {
  type InstitutionSheet,
  type MeetingSheet,
  type MeetingSummary,
  Status,
  type StatusCounts,
  type User,
  type ViewpointReply,
} from '../../server/contract/index.ts'

export const viewpoint: ViewpointReply = {
  asOf: '2021-08-09',
  knownAt: '2021-08-09T09:00:00.000Z',
  meeting: null,
  known: 'now',
  isClosed: false,
  isPresent: true,
}

export function statusCounts(counts: Partial<StatusCounts> = {}): StatusCounts {
  return {
    ...(Object.fromEntries(Object.values(Status).map((status) => [status, 0])) as StatusCounts),
    ...counts,
  }
}

export function meetingSummary(meeting: Partial<MeetingSummary> = {}): MeetingSummary {
  return {
    code: 'ccm-6',
    kind: 'ccm_session',
    number: 6,
    title: 'Sixième session du CCM',
    heldOn: '2021-08-06',
    place: 'Niamey',
    isHeld: true,
    closedAt: null,
    provenance: 'documented',
    recommendationCount: 37,
    completion: { numerator: 17, denominator: 37 },
    ...meeting,
  }
}

export function meetingSheet(meeting: Partial<MeetingSheet> = {}): MeetingSheet {
  return {
    ...meetingSummary(),
    chairRole: null,
    source: 'Compte rendu',
    version: 3,
    statusCounts: statusCounts({ completed: 17, in_progress: 20 }),
    recommendations: [],
    agenda: [],
    attendance: [],
    concluded: { numerator: 0, denominator: 0 },
    related: [],
    closings: [],
    previous: null,
    next: null,
    canEdit: true,
    canReopen: false,
    viewpoint,
    ...meeting,
  }
}

export function institutionSheet(institution: Partial<InstitutionSheet> = {}): InstitutionSheet {
  return {
    code: 'mjgs',
    acronym: 'MJ/GS',
    name: 'Ministère de la Justice',
    kind: 'ministry',
    isActive: true,
    recommendationCount: 0,
    planItemCount: 0,
    completion: { numerator: 0, denominator: 0 },
    open: 0,
    overdue: 0,
    aliases: [],
    names: [{ acronym: 'MJ/GS', name: 'Ministère de la Justice', since: null }],
    successor: null,
    provenance: 'documented',
    source: 'Décret',
    recommendationCounts: statusCounts(),
    planItemCounts: statusCounts(),
    overdueRate: { numerator: 0, denominator: 0 },
    planProgress: { numerator: 0, denominator: 0 },
    medianDelay: null,
    completedCount: 0,
    led: [],
    supported: [],
    viewpoint,
    ...institution,
  }
}

export function user(account: Partial<User> = {}): User {
  return {
    id: 2,
    email: 'focal@justice.ne',
    name: 'Point focal Justice',
    role: 'focal_point',
    language: 'fr',
    institution: { code: 'mjgs', acronym: 'MJ/GS', name: 'Ministère de la Justice' },
    isActive: true,
    isReady: false,
    lastSeenAt: null,
    ...account,
  }
}
