/** Refusals of a reading: its viewpoint, report, document or link. */
export const readingRefusals = {
  meeting_unusable: ({ code }: { code: string }) =>
    `« ${code} » : cette réunion n’existe pas, ou sa date est inconnue.`,
  session_unusable: ({ code }: { code: string }) =>
    `« ${code} » : cette session n’existe pas, ou sa date est inconnue.`,
  comparison_needed: 'Ce filtre compare deux moments : dites depuis quelle réunion.',
  stranger_to_report: 'Ce rapport ne prend pas ce critère.',
  report_without_indicators: 'Ce rapport ne porte pas sur les indicateurs.',
  other_format: ({ format }: { format: string }) => `Ce document n’existe qu’en ${format}.`,
  document_too_long: ({ total, most }: { total: number; most: number }) =>
    `Ce document aurait ${total} lignes, plus que les ${most} qu’il peut tenir : choisissez une session plus ancienne, ou prenez le classeur ou la liste filtrée par institution ou par réunion.`,
  share_too_long: 'Un lien s’ouvre jusqu’à un jour à venir, dans un an au plus.',
}

export type ReadingRefusals = typeof readingRefusals
