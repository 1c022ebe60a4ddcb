// The endpoints of the three kinds of items: alike, except for the attributes.
import { endpoint } from './endpoint.ts'
import {
  array,
  code,
  integer,
  line,
  nullable,
  optional,
  record,
  text,
  type Static,
} from './schema.ts'
import { editReason, itemAttributes, itemParams, newFact } from './item-entries.ts'
import { itemFilter, itemListQuery, itemListReply } from './item-lists.ts'
import { itemSheet, timelineFact } from './tracking.ts'
import { ItemKind } from './vocabulary.ts'

const { title, category, ...optionalAttributes } = itemAttributes
const editable = {
  title: optional(title),
  category: optional(category),
  ...optionalAttributes,
  ...editReason,
}
const created = {
  ...itemAttributes,
  /** Made by the server when absent: `REC-07-11`. */
  code: optional(code),
}
const year = integer({ minimum: 1990, maximum: 2100 })

const verification = { verification: optional(nullable(text(1000))) }
const planning = {
  objective: optional(nullable(text(1000))),
  startYear: optional(nullable(year)),
  endYear: optional(nullable(year)),
}

export const newRecommendation = record({
  ...created,
  ...verification,
  /** The code of the meeting that made it. */
  meeting: code,
})
export const newPlanItem = record({ ...created, ...planning })
export const newIndicator = record({ ...created, titleEn: line(1000), question: line(2000) })
export type NewRecommendation = Static<typeof newRecommendation>
export type NewPlanItem = Static<typeof newPlanItem>
export type NewIndicator = Static<typeof newIndicator>
export type NewItem = NewRecommendation | NewPlanItem | NewIndicator

export const recommendationEdit = record({ ...editable, ...verification })
export const planItemEdit = record({ ...editable, ...planning })
export const indicatorEdit = record({
  ...editable,
  titleEn: optional(line(1000)),
  question: optional(line(2000)),
})
export type ItemEdit = Static<typeof recommendationEdit> &
  Static<typeof planItemEdit> &
  Static<typeof indicatorEdit>

/** The path segment of each kind in URLs. */
export const pathOf = {
  [ItemKind.recommendation]: 'recommendations',
  [ItemKind.plan_item]: 'plan-items',
  [ItemKind.indicator]: 'indicators',
} as const satisfies Record<ItemKind, string>
type Segment = (typeof pathOf)[ItemKind]

function readingOf<const Path extends Segment>(path: Path) {
  return {
    list: endpoint({
      method: 'GET',
      path: `/api/${path}`,
      summary: `Lists ${path} at a viewpoint.`,
      access: 'read',
      query: itemListQuery,
      reply: itemListReply,
      changesWith: 'history',
    }),
    read: endpoint({
      method: 'GET',
      path: `/api/${path}/:code`,
      summary: `Reads one of ${path} at a viewpoint, with its history and its neighbours in the list of the same filters.`,
      access: 'read',
      params: itemParams,
      query: itemFilter,
      reply: itemSheet,
      changesWith: 'history',
    }),
    history: endpoint({
      method: 'GET',
      path: `/api/${path}/:code/history`,
      summary: 'Reads the history, newest first.',
      access: 'read',
      params: itemParams,
      query: itemFilter,
      reply: record({ history: array(timelineFact) }),
      changesWith: 'history',
    }),
    recordFact: endpoint({
      method: 'POST',
      path: `/api/${path}/:code/facts`,
      summary:
        'Records a status (an officer) or declares one that waits for review (a focal point).',
      access: 'declare',
      params: itemParams,
      body: newFact,
      reply: itemSheet,
      status: 201,
    }),
    archive: endpoint({
      method: 'DELETE',
      path: `/api/${path}/:code`,
      summary: 'Archives: nothing is ever deleted.',
      access: 'edit',
      params: itemParams,
      needsVersion: true,
      status: 204,
    }),
  }
}

export const recommendations = {
  ...readingOf('recommendations'),
  create: endpoint({
    method: 'POST',
    path: '/api/recommendations',
    summary: 'Makes a recommendation.',
    access: 'edit',
    body: newRecommendation,
    reply: itemSheet,
    status: 201,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/api/recommendations/:code',
    summary: 'Edits a recommendation.',
    access: 'edit',
    params: itemParams,
    body: recommendationEdit,
    reply: itemSheet,
    needsVersion: true,
  }),
} as const

export const planItems = {
  ...readingOf('plan-items'),
  create: endpoint({
    method: 'POST',
    path: '/api/plan-items',
    summary: 'Makes a plan item.',
    access: 'edit',
    body: newPlanItem,
    reply: itemSheet,
    status: 201,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/api/plan-items/:code',
    summary: 'Edits a plan item.',
    access: 'edit',
    params: itemParams,
    body: planItemEdit,
    reply: itemSheet,
    needsVersion: true,
  }),
} as const

export const indicators = {
  ...readingOf('indicators'),
  create: endpoint({
    method: 'POST',
    path: '/api/indicators',
    summary: 'Makes an indicator.',
    access: 'edit',
    body: newIndicator,
    reply: itemSheet,
    status: 201,
  }),
  edit: endpoint({
    method: 'PATCH',
    path: '/api/indicators/:code',
    summary: 'Edits an indicator.',
    access: 'edit',
    params: itemParams,
    body: indicatorEdit,
    reply: itemSheet,
    needsVersion: true,
  }),
} as const

/** The endpoints by kind, for code that treats all kinds alike. */
export const itemEndpoints = {
  [ItemKind.recommendation]: recommendations,
  [ItemKind.plan_item]: planItems,
  [ItemKind.indicator]: indicators,
} as const
