import { expect, it } from 'vitest'

import { pickOf } from './pick-of.ts'

const option = { series: [{ type: 'bar' as const, id: 'completed' }, { type: 'bar' as const }] }

it('names the series and the datum of an event', () => {
  expect(pickOf({ seriesIndex: 0, dataIndex: 3 }, option)).toEqual({
    seriesId: 'completed',
    dataIndex: 3,
  })
})

it('takes the datum under the pointer when the event has none', () => {
  expect(pickOf({ seriesIndex: 0 }, option, 5)).toEqual({ seriesId: 'completed', dataIndex: 5 })
})

it('picks nothing outside of the data', () => {
  expect(pickOf({ seriesIndex: 0 }, option)).toBeUndefined()
  expect(pickOf({ seriesIndex: 1, dataIndex: 0 }, option)).toBeUndefined()
  expect(pickOf({ dataIndex: 0 }, option)).toBeUndefined()
  expect(pickOf({ seriesIndex: 0, dataIndex: 0 }, {})).toBeUndefined()
})
