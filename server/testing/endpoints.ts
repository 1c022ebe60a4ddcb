import type { Endpoint } from '../contract/endpoint.ts'
import * as contract from '../contract/index.ts'

/** Finds every endpoint defined in the contract, at any depth. */
export function statedEndpoints(value: object = contract): Endpoint[] {
  if ('method' in value && 'path' in value) return [value as Endpoint]
  return Object.values(value).flatMap((each: unknown) =>
    typeof each === 'object' && each !== null && !Array.isArray(each) && !('type' in each)
      ? statedEndpoints(each)
      : [],
  )
}
