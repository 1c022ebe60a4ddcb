import { computed } from 'vue'
import { type LocationQuery, type LocationQueryRaw, useRoute, useRouter } from 'vue-router'

import { type Day, type Instant, today } from '../../server/contract/index.ts'

/** The reader's viewpoint as the page's address gives it; the server has a default for each absent field. */
export interface ViewpointChoice {
  /** A meeting's code, or `today`. */
  at?: string
  known?: 'then' | 'now'
  asOf?: Day
  knownAt?: Instant
  /** A meeting's code, or `none`. */
  compared?: string
}

/** The value of `compared` for no comparison */
export const noComparison = 'none'

const french = {
  at: 'vue',
  known: 'connu',
  compared: 'comparee',
  today: 'aujourdhui',
  none: 'aucune',
  then: 'alors',
  now: 'maintenant',
}

/** The viewpoint, kept in the page's address: links pass it on, and the browser's Back restores it. */
export function useViewpoint() {
  const route = useRoute()
  const router = useRouter()
  const viewpoint = computed(() => readViewpoint(route.query))
  return {
    viewpoint,
    /** For the contract's `viewpointQuery`: `{ asOf, knownAt, at, known }`. */
    apiQuery: computed(() => withoutComparison(viewpoint.value)),
    compared: computed(() => viewpoint.value.compared),
    /** For links: `{ name, query: { ...viewpointQuery } }` */
    viewpointQuery: computed(() => writeViewpoint(viewpoint.value)),
    /** Changes part of the viewpoint and keeps the rest of the address. */
    change: (change: ViewpointChoice) =>
      router.push({
        query: { ...others(route.query), ...writeViewpoint(changed(viewpoint.value, change)) },
      }),
  }
}

/** Reads a viewpoint from an address; unknown values are ignored. */
export function readViewpoint(query: LocationQuery): ViewpointChoice {
  const at = text(query[french.at])
  const known = text(query[french.known])
  const compared = text(query[french.compared])
  const asOf = text(query.asOf)
  const knownAt = text(query.knownAt)
  return {
    ...(at === undefined ? {} : { at: at === french.today ? today : at }),
    ...(known === french.then ? { known: 'then' } : known === french.now ? { known: 'now' } : {}),
    ...(asOf !== undefined && /^\d{4}-\d\d-\d\d$/.test(asOf) ? { asOf } : {}),
    ...(knownAt !== undefined && !Number.isNaN(Date.parse(knownAt)) ? { knownAt } : {}),
    ...(compared === undefined
      ? {}
      : { compared: compared === french.none ? noComparison : compared }),
  }
}

/** Writes a viewpoint into an address. */
export function writeViewpoint({
  at,
  known,
  asOf,
  knownAt,
  compared,
}: ViewpointChoice): LocationQueryRaw {
  return {
    ...(at === undefined ? {} : { [french.at]: at === today ? french.today : at }),
    ...(known === undefined ? {} : { [french.known]: french[known] }),
    ...(asOf === undefined ? {} : { asOf }),
    ...(knownAt === undefined ? {} : { knownAt }),
    ...(compared === undefined
      ? {}
      : { [french.compared]: compared === noComparison ? french.none : compared }),
  }
}

/** Changing the date resets `known`, `knownAt` and `compared` to their defaults, but keeps « no comparison ». */
export function changed(viewpoint: ViewpointChoice, change: ViewpointChoice): ViewpointChoice {
  const isMoved = change.at !== undefined || change.asOf !== undefined
  if (!isMoved) return { ...viewpoint, ...change }
  return viewpoint.compared === noComparison ? { compared: noComparison, ...change } : change
}

function withoutComparison({
  compared: _,
  ...viewpoint
}: ViewpointChoice): Omit<ViewpointChoice, 'compared'> {
  return viewpoint
}

function others(query: LocationQuery): LocationQuery {
  const ours = new Set([french.at, french.known, french.compared, 'asOf', 'knownAt'])
  return Object.fromEntries(Object.entries(query).filter(([name]) => !ours.has(name)))
}

function text(value: LocationQuery[string] | undefined): string | undefined {
  const first = Array.isArray(value) ? value[0] : value
  return first === null || first === '' ? undefined : first
}
