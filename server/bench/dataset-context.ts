import type { Database } from 'better-sqlite3'

import { addDays, sinceAlways } from '../domain/days.ts'
import { inserter } from './inserter.ts'

/** The ids that the items refer to. */
export interface Context {
  meetings: { id: number; number: number; day: string }[]
  institutionIds: number[]
  categoryIds: Record<'recommendation' | 'plan_item' | 'indicator', number[]>
  officerId: number
}

const from = '2016-10-14T09:00:00.000Z'
const entered = { provenance: 'entered', source: 'banc d’essai' }

/** Inserts 40 meetings, 300 institutions, the categories and an officer. */
export function insertContext(database: Database): Context {
  const insert = inserter(database)
  insert('DatabaseInfo', { id: 1, purpose: 'production', createdAt: from, seededAt: from })
  const officerId = 1
  insert('User', {
    id: officerId,
    email: 'bench@suivi.test',
    name: 'Banc d’essai',
    role: 'officer',
    language: 'fr',
    passwordHash: null,
    isActive: 1,
    createdAt: from,
  })

  const meetings = range(40).map((index) => {
    const meeting = {
      id: index + 1,
      number: index + 1,
      day: addDays('2016-10-14', Math.round(index * 92)),
    }
    insert('Meeting', {
      id: meeting.id,
      code: `ccm-${meeting.number}`,
      kind: 'ccm_session',
      number: meeting.number,
      title: `${meeting.number}e session du CCM`,
      heldOn: meeting.day,
      place: 'Niamey',
      version: 1,
      recordedAt: from,
      ...entered,
    })
    return meeting
  })
  const institutionIds = range(300).map((index) => {
    const id = index + 1
    insert('Institution', {
      id,
      code: `inst-${id}`,
      kind: index % 3 === 0 ? 'ministry' : 'directorate',
      isActive: 1,
      ...entered,
    })
    insert('InstitutionName', {
      institutionId: id,
      acronym: `INST ${id}`,
      name: `Direction générale n° ${id}`,
      since: sinceAlways,
      recordedAt: from,
    })
    if (index % 10 === 0)
      insert('InstitutionName', {
        institutionId: id,
        acronym: `INST/${id}`,
        name: `Direction générale renommée n° ${id}`,
        since: '2021-01-01',
        recordedAt: from,
      })
    return id
  })
  return { meetings, institutionIds, categoryIds: insertCategories(insert), officerId }
}

function insertCategories(insert: ReturnType<typeof inserter>): Context['categoryIds'] {
  let id = 0
  const add = (kind: string, code: string, parentId: number | null, position: number) => {
    id += 1
    insert('Category', {
      id,
      kind,
      code,
      parentId,
      labelFr: `Rubrique ${code}`,
      labelEn: `Heading ${code}`,
      position,
      ...entered,
    })
    return id
  }
  const tree = (kind: string, roots: number, leaves: number) =>
    range(roots).flatMap((root) => {
      const parentId = add(kind, `${root + 1}`, null, root * 100)
      return range(leaves).map((leaf) =>
        add(kind, `${root + 1}.${leaf + 1}`, parentId, root * 100 + leaf + 1),
      )
    })
  return {
    recommendation: range(12).map((index) =>
      add('recommendation', `theme-${index + 1}`, null, index),
    ),
    plan_item: tree('plan_item', 3, 4),
    indicator: tree('indicator', 6, 3),
  }
}

function range(length: number): number[] {
  return Array.from({ length }, (_, index) => index)
}
