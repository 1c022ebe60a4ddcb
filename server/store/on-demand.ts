/** A value that is made at its first use, once. */
export interface OnDemand<Value> {
  get: () => Value
  /** The value if it has been made, else undefined. */
  made: () => Value | undefined
}

/** Calls `make` at the first `get`, and keeps its result. */
export function onDemand<Value>(make: () => Value): OnDemand<Value> {
  let value: Value | undefined
  return { get: () => (value ??= make()), made: () => value }
}
