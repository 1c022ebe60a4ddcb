import type { MeetingSummary } from '../../server/contract/index.ts'

export interface MeetingYear {
  /** `2021`; null for meetings whose date is unknown */
  year: string | null
  meetings: MeetingSummary[]
}

/** Groups meetings by year, newest first; those whose date is unknown come last. */
export function meetingsByYear(meetings: readonly MeetingSummary[]): MeetingYear[] {
  const years = new Map<string | null, MeetingSummary[]>()
  for (const meeting of meetings) {
    const year = meeting.heldOn?.slice(0, 4) ?? null
    years.set(year, [...(years.get(year) ?? []), meeting])
  }
  return [...years]
    .map(([year, own]) => ({ year, meetings: own }))
    .sort((a, b) => (b.year ?? '').localeCompare(a.year ?? ''))
}
