import { MeetingKind } from '../contract/vocabulary.ts'

const prefixes: Record<MeetingKind, string> = {
  ccm_session: 'ccm',
  preparatory: 'prep',
  technical: 'tech',
  gtm: 'gtm',
  crcm: 'crcm',
  copil: 'copil',
  other: 'rencontre',
}

/**
 * Makes a meeting's code, stable in addresses: `ccm-9`, `prep-9`, `gtm-2026-05-14`, `copil-2027`; with a
 * number appended when it is taken: `gtm-2026-05-14-2`.
 */
export function meetingCode(
  { kind, number, heldOn }: { kind: MeetingKind; number: number | null; heldOn: string | null },
  isTaken: (code: string) => boolean,
): string {
  const sign =
    number ??
    heldOn?.split('/')[0] ??
    (kind === MeetingKind.ccm_session ? 'sans-numero' : 'sans-date')
  const code = `${prefixes[kind]}-${sign}`
  for (let rank = 2, free = code; ; rank += 1) {
    if (!isTaken(free)) return free
    free = `${code}-${rank}`
  }
}
