/** The agenda, the attendance and the conclusions of a session. */
export const minutes = {
  agenda: 'Ordre du jour',
  number: 'N°',
  point: 'Point',
  presenter: 'Présenté par',
  attendance: 'Présences',
  institution: 'Institution',
  state: 'Présence',
  delegation: 'Délégation',
  conclusions: 'Conclusions sur les recommandations antérieures',
  code: 'Code',
  title: 'Intitulé',
  conclusion: 'Conclusion',
  detail: 'Ce qui a été dit',
  deadline: 'nouvelle échéance',
  permanent: 'permanente désormais',
  successors: 'devient',
}
export type MinutesWords = typeof minutes
