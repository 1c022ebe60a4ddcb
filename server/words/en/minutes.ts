import type { MinutesWords } from '../fr/minutes.ts'

export const minutes: MinutesWords = {
  agenda: 'Agenda',
  number: 'No.',
  point: 'Point',
  presenter: 'Presented by',
  attendance: 'Attendance',
  institution: 'Institution',
  state: 'Attendance',
  delegation: 'Delegation',
  conclusions: 'Conclusions on earlier recommendations',
  code: 'Code',
  title: 'Title',
  conclusion: 'Conclusion',
  detail: 'What was said',
  deadline: 'new deadline',
  permanent: 'permanent from now on',
  successors: 'becomes',
}
