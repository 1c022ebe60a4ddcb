import {
  type createMeeting,
  type editMeeting,
  type InputOf,
  MeetingKind,
  type MeetingSheet,
} from '../../server/contract/index.ts'

/** A meeting as typed in the form, all as text. */
export interface MeetingDraft {
  kind: MeetingKind
  number: string
  title: string
  heldOn: string
  place: string
  chairRole: string
  code: string
}

type NewMeeting = InputOf<typeof createMeeting>['body']
export type MeetingEdit = InputOf<typeof editMeeting>['body']

export function draftOf(meeting?: MeetingSheet): MeetingDraft {
  return {
    kind: meeting?.kind ?? MeetingKind.ccm_session,
    number: meeting?.number == null ? '' : String(meeting.number),
    title: meeting?.title ?? '',
    heldOn: meeting?.heldOn ?? '',
    place: meeting?.place ?? '',
    chairRole: meeting?.chairRole ?? '',
    code: meeting?.code ?? '',
  }
}

/** The request that adds a meeting: an empty field is sent as unknown. */
export function newMeetingOf(draft: MeetingDraft): NewMeeting {
  const code = draft.code.trim()
  return { ...valuesOf(draft), ...(code === '' ? {} : { code }) }
}

/**
 * The request that edits a meeting: only the fields changed since it was loaded, so that edits of different
 * fields do not conflict.
 */
export function meetingEditOf(before: MeetingDraft, after: MeetingDraft): MeetingEdit {
  const old = valuesOf(before)
  const changed = Object.entries(valuesOf(after)).filter(
    ([field, value]) => value !== old[field as keyof typeof old],
  )
  return Object.fromEntries(changed)
}

function valuesOf(draft: MeetingDraft) {
  return {
    kind: draft.kind,
    number: numberOf(draft.number),
    title: draft.title.trim(),
    heldOn: textOrNull(draft.heldOn),
    place: textOrNull(draft.place),
    chairRole: textOrNull(draft.chairRole),
  }
}

function textOrNull(text: string): string | null {
  return text.trim() === '' ? null : text.trim()
}

/** Empty is null; what is not a number becomes one that the server refuses, so that its error names the field. */
function numberOf(text: string): number | null {
  if (text.trim() === '') return null
  const value = Number(text)
  return Number.isInteger(value) ? value : 0
}
