import type { ItemRefusals } from '../../fr/refusals/items.ts'

export const itemRefusals: ItemRefusals = {
  not_a_day: 'This day does not exist.',
  in_future: 'This day is still to come: only what is already true is recorded.',
  before_adoption: 'This day comes before the adoption: nothing could be followed yet.',
  status_not_of_kind: 'This status does not exist for this kind of item.',
  progress_out_of_range: 'Progress goes from 0 to 100%.',
  progress_not_applicable: 'An indicator has no progress.',
  progress_contradicts_status:
    'Progress contradicts the status: completed is 100%, not started 0%.',
  reason_required: 'The item was closed on that day: say why its status changes.',
  correction_reason_required: 'Say why the earlier record is corrected.',
  obsolete_reason_required: 'Say why the item is obsolete.',
  legal_text_required: 'Quote the text or decision that makes it obsolete.',
  unknown_fact: 'The record to correct does not belong to this item.',
  already_corrected: 'This record is corrected already: correct the newest one instead.',
  code_taken: ({ code }) => `“${code}” exists already.`,
  code_unknown: ({ code }) => `“${code}” is not known.`,
  meeting_without_day:
    'The date of this meeting is unknown: complete it first, a recommendation exists from that day.',
  permanent_with_deadline: 'What is permanent has no deadline.',
  end_before_start: 'The end comes before the start.',
  foreign_milestone: 'A milestone does not belong to this item.',
  changed_meanwhile: ({ editor }) => `Changed in the meantime by ${editor}.`,
}
