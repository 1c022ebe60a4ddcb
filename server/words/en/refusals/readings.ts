import type { ReadingRefusals } from '../../fr/refusals/readings.ts'

export const readingRefusals: ReadingRefusals = {
  meeting_unusable: ({ code }) => `“${code}”: this meeting does not exist, or its date is unknown.`,
  session_unusable: ({ code }) => `“${code}”: this session does not exist, or its date is unknown.`,
  comparison_needed: 'This filter compares two moments: say since which meeting.',
  stranger_to_report: 'This report does not take this field.',
  report_without_indicators: 'This report is not about indicators.',
  other_format: ({ format }) => `This document is made as ${format} only.`,
  document_too_long: ({ total, most }) =>
    `This document would have ${total} lines, more than the ${most} it can hold: choose an earlier session, or take the workbook or the list filtered by institution or meeting.`,
  share_too_long: 'A link opens until a day to come, a year from now at most.',
}
