// Plans the next session and the meetings that prepare it in one request: all are recorded, or none.
import { endpoint } from './endpoint.ts'
import { meetingSheet } from './meetings.ts'
import { day, integer, nullable, optional, record, text } from './schema.ts'

export const planSession = endpoint({
  method: 'POST',
  path: '/api/meetings/plan',
  summary:
    'Plans a session of the CCM with its preparatory and technical meetings: all of them, or none when one is wrong.',
  access: 'edit',
  body: record({
    number: integer({ minimum: 1, maximum: 999 }),
    heldOn: day,
    place: optional(nullable(text(200))),
    chairRole: optional(nullable(text(300))),
    /** Absent or null when not planned yet. */
    preparatoryOn: optional(nullable(day)),
    technicalOn: optional(nullable(day)),
  }),
  reply: meetingSheet,
  status: 201,
})
