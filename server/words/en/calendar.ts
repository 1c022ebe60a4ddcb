import type { CalendarWords } from '../fr/calendar.ts'

export const calendarWords: CalendarWords = {
  name: 'CCM follow-up',
  description: 'Meetings of the CCM, deadlines of its recommendations and of the plan.',
  deadline: ({ code, title }) => `Deadline ${code}: ${title}`,
  milestone: ({ code, label, isReached }) =>
    `Milestone ${code}: ${label}${isReached ? ' (reached)' : ''}`,
  status: ({ status }) => `Status: ${status}`,
  lead: ({ lead }) => `Lead: ${lead}`,
}
