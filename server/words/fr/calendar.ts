export const calendarWords = {
  name: 'Suivi CCM',
  description: 'Réunions du CCM, échéances des recommandations et des actions du plan.',
  deadline: ({ code, title }: { code: string; title: string }) =>
    `Échéance ${code}\u00A0: ${title}`,
  milestone: ({ code, label, isReached }: { code: string; label: string; isReached: boolean }) =>
    `Étape ${code}\u00A0: ${label}${isReached ? ' (atteinte)' : ''}`,
  status: ({ status }: { status: string }) => `État\u00A0: ${status}`,
  lead: ({ lead }: { lead: string }) => `Chef de file\u00A0: ${lead}`,
}

export type CalendarWords = typeof calendarWords
