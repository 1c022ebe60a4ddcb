/**
 * The end and the step of a scale of integers: steps of 1, 2 or 5 times a power of ten, at most five steps.
 */
export function niceScale(most: number): { end: number; step: number } {
  const magnitude = 10 ** Math.max(0, Math.floor(Math.log10(most)) - 1)
  const step =
    [1, 2, 5, 10].map((times) => times * magnitude).find((each) => most / each <= 5) ??
    20 * magnitude
  return { end: Math.ceil(most / step) * step, step }
}
