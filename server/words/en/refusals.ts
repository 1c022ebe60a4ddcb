import type { Refusals } from '../fr/refusals.ts'
import { accountRefusals } from './refusals/accounts.ts'
import { conclusionRefusals } from './refusals/conclusions.ts'
import { inputRefusals } from './refusals/input.ts'
import { itemRefusals } from './refusals/items.ts'
import { meetingRefusals } from './refusals/meetings.ts'
import { readingRefusals } from './refusals/readings.ts'

export const refusals: Refusals = {
  ...inputRefusals,
  ...itemRefusals,
  ...meetingRefusals,
  ...conclusionRefusals,
  ...accountRefusals,
  ...readingRefusals,
}
