import type { LocationQuery, LocationQueryRaw } from 'vue-router'

import type { ItemSheet } from '../../server/contract/index.ts'
import type { Labels } from '../../server/words/labels.ts'
import { readViewpoint, writeViewpoint } from '../address/viewpoint.ts'

type ItemLink = ItemSheet['links'][number]

/** An item's links, grouped by the phrase that describes the relation. */
export function linksByPhrase(
  links: readonly ItemLink[],
  words: Labels,
): { phrase: string; links: ItemLink[] }[] {
  const groups = new Map<string, ItemLink[]>()
  for (const link of links) {
    const phrase = words.link[link.type][link.isFrom ? 'from' : 'to']
    groups.set(phrase, [...(groups.get(phrase) ?? []), link])
  }
  return [...groups].map(([phrase, own]) => ({ phrase, links: own }))
}

/** The viewpoint of an address, without the filters of a list. */
export function writeViewpointOf(query: LocationQuery): LocationQueryRaw {
  return writeViewpoint(readViewpoint(query))
}
