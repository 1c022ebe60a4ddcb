/** What is made when it is first asked for, and once. */
export interface OnDemand<Value> {
  get: () => Value
  /** What was made, without making it. */
  made: () => Value | undefined
}

export function onDemand<Value>(make: () => Value): OnDemand<Value> {
  let value: Value | undefined
  return { get: () => (value ??= make()), made: () => value }
}
