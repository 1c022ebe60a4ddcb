import type { ConclusionRefusals } from '../../fr/refusals/conclusions.ts'

export const conclusionRefusals: ConclusionRefusals = {
  no_day_to_conclude:
    'The date of this meeting is to be completed: it is the day of its conclusions.',
  not_held_to_conclude:
    'This meeting is not held yet: its conclusions are recorded on its day, or after.',
  closed_to_conclusions: 'This meeting is closed: reopen it before concluding there.',
  unknown_recommendation: 'No recommendation has this code.',
  recommendation_twice: 'This recommendation is already above in the same request.',
  not_earlier: 'This recommendation was not adopted before this meeting.',
  left_base: 'It has left the base already: superseded, obsolete or archived.',
  closed_status: 'It is closed on that day: note first, with the reason, that it goes on.',
  not_of_kind: 'This conclusion does not say that.',
  status_needed: 'Say where it stands.',
  deadline_not_later: 'The new deadline comes after the day of the meeting.',
  one_target: 'Say into which one it is merged: one that exists, or a new one.',
  one_successor: 'A single new recommendation takes its place.',
  two_parts: 'A recommendation is split into two new ones at least.',
  into_itself: 'A recommendation is not merged into itself.',
  into_circle: 'This one gave up its place to it already: the merger would go round.',
  into_left: 'This one has left the base itself: choose the one that supersedes it.',
  into_later: 'This one was adopted after this meeting.',
  nothing_to_correct: 'This meeting has not concluded on it yet.',
  concluded_already: 'Somebody has concluded on it already: read it again, then correct it.',
  corrected_meanwhile: 'Somebody has corrected this conclusion in the meantime: read it again.',
  lineage_stays: 'Others have taken its place: this link is not undone.',
  fact_stays: 'Its closed status would still count: correct it to “noted” first.',
}
