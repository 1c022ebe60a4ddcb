// The recommendations that a meeting adopts, entered several at a time: all are recorded, or none.
import { endpoint } from './endpoint.ts'
import { newRecommendation } from './items.ts'
import { meetingSheet } from './meetings.ts'
import { array, code, record, type Static } from './schema.ts'

const { title, category, lead, partners, deadline, nature, weight, verification } =
  newRecommendation.properties

/** A recommendation as entered: its meeting is in the URL, and its code is made from the meeting's. */
export const formulation = record({
  title,
  category,
  lead,
  partners,
  deadline,
  nature,
  weight,
  verification,
})
export type Formulation = Static<typeof formulation>

export const adoptRecommendations = endpoint({
  method: 'POST',
  path: '/api/meetings/:code/recommendations',
  summary:
    'Adopts the recommendations that a meeting formulated: all of them, or none when one is wrong.',
  access: 'edit',
  params: record({ code }),
  body: record({ items: array(formulation, { minItems: 1, maxItems: 60 }) }),
  reply: meetingSheet,
  status: 201,
})
