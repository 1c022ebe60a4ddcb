import type { ByMeetingData } from '../../contract/dashboard.ts'
import type { StatusCounts } from '../../contract/item-lists.ts'
import type { MeetingRef } from '../../contract/viewpoint.ts'
import { counts, session } from './context.ts'

const gtm = (code: string, title: string, heldOn: string): MeetingRef => ({
  code,
  kind: 'gtm',
  number: null,
  title,
  heldOn,
})

function byMeetingRow(
  meeting: MeetingRef,
  completed: number,
  inProgress: number,
  notStarted: number,
  others: Partial<StatusCounts> = {},
) {
  const all = counts({ completed, in_progress: inProgress, not_started: notStarted, ...others })
  return { meeting, counts: all, total: Object.values(all).reduce((sum, each) => sum + each, 0) }
}

export const byMeetingExample: ByMeetingData = {
  rows: [
    byMeetingRow(
      {
        code: 'table-ronde',
        kind: 'preparatory',
        number: null,
        title: 'Table ronde nationale sur la migration, à l’origine de la création du CCM',
        heldOn: '2016-02-03/2016-02-04',
      },
      1,
      0,
      0,
    ),
    byMeetingRow(session(2, '2017'), 1, 1, 0),
    byMeetingRow(session(3, '2018-01-24'), 5, 0, 0, {
      not_completed: 1,
      suspended: 1,
      obsolete: 1,
    }),
    byMeetingRow(session(4, null), 5, 2, 0, { not_completed: 1 }),
    byMeetingRow(session(5, '2019-06-12'), 4, 3, 1),
    byMeetingRow(session(6, '2021-08-06'), 4, 4, 2),
    byMeetingRow(gtm('gtm-az-2022', 'GTM d’Agadez', '2022-02-03'), 1, 2, 1),
    byMeetingRow(session(7, '2022-08-05'), 3, 4, 3),
    byMeetingRow(
      gtm('gtm-zr-2022', 'GTM de Zinder – présentation des axes de la PNM', '2022-10-15'),
      0,
      1,
      0,
    ),
    byMeetingRow(session(8, '2024-01-25'), 0, 1, 8),
  ],
}
