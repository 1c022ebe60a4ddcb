/** Pseudo-random numbers that are the same at each run (mulberry32), so that runs measure the same data. */
export interface Chance {
  /** A whole number from 0 to `count` − 1. */
  below: (count: number) => number
  /** True with this probability. */
  is: (share: number) => boolean
  pick: <Value>(values: readonly Value[]) => Value
}

/** Starts a sequence of numbers that depends only on the seed. */
export function chance(seed: number): Chance {
  let state = seed
  const next = () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
  const below = (count: number) => Math.floor(next() * count)
  return {
    below,
    is: (share) => next() < share,
    pick: (values) => {
      const value = values[below(values.length)]
      if (value === undefined) throw new Error('There is nothing to pick.')
      return value
    },
  }
}
