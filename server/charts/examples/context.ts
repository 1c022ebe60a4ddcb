import type { MeetingRef, ViewpointReply } from '../../contract/viewpoint.ts'
import type { StatusCounts } from '../../contract/item-lists.ts'
import type { Day } from '../../contract/vocabulary.ts'
import { byStatus } from '../by-status.ts'
import type { ChartContext } from '../chart.ts'

// Invented but plausible data, for the tests and for looking at the charts.

/** A session of the CCM. */
export function session(number: number, heldOn: string | null): MeetingRef {
  return {
    code: `ccm-${number}`,
    kind: 'ccm_session',
    number,
    title: `${number}e réunion du Cadre de Concertation sur la Migration`,
    heldOn,
  }
}

/** Status counts; those not given are 0. */
export function counts(some: Partial<StatusCounts>): StatusCounts {
  return byStatus((status) => some[status] ?? 0)
}

/** The viewpoint of a day, as known now. */
export function viewpointAt(asOf: Day): ViewpointReply {
  return {
    asOf,
    knownAt: `${asOf}T17:00:00.000Z`,
    meeting: null,
    known: 'now',
    isClosed: false,
    isPresent: false,
  }
}

export const exampleContext: ChartContext = {
  language: 'fr',
  viewpoint: viewpointAt('2024-01-25'),
  compared: viewpointAt('2022-08-05'),
}
