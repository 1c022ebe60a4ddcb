import type { MeetingRefusals } from '../../fr/refusals/meetings.ts'

export const meetingRefusals: MeetingRefusals = {
  no_such_date:
    'This date does not exist (it is written 2016, 2016-10, 2021-08-06 or 2016-02-03/2016-02-04).',
  meeting_code_taken: 'Another meeting has this code.',
  session_number_taken: 'Another session of the CCM has this number.',
  figures_presented: 'The meeting is closed: its figures were presented with this value.',
  day_needed: 'Recommendations were made there: they exist from this day, which can’t be emptied.',
  between_presented:
    'A session closed between these two dates presented its figures with the former one.',
  no_day_to_close:
    'The date of this meeting is to be completed: it is the day that its closing freezes.',
  not_held_to_close: 'This meeting is not held yet: it is closed on its day, or after.',
  closed_already: 'This meeting is closed already.',
  not_closed: 'This meeting is not closed.',
  concluded_that_day:
    'This meeting concluded on recommendations: the statuses and links noted hold from this day, which no longer changes.',
  past_day: 'This day is past: one plans a meeting to come.',
  after_session: 'This meeting prepares the session: it is held before it, or on the same day.',
  after_technical: 'The preparatory meeting is held before the technical one, or on the same day.',
  closed_sitting: 'The meeting is closed: reopen it before changing its agenda or its attendance.',
  attendance_not_held: 'This meeting is not held yet: attendance is noted on its day, or after.',
  unknown_institution: 'This institution is not known.',
  institution_twice: 'This institution is already further up the list.',
  facts_before:
    'A status is already recorded before this date for a recommendation of this meeting.',
}
