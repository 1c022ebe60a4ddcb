import type { FlowEnd, FlowStart } from '../../../contract/changes.ts'
import type { ItemKind, Status } from '../../../contract/vocabulary.ts'
import { counted, plural } from '../grammar.ts'
import { items } from './items.ts'

/** The ends of a band that are not statuses: entries into the base and exits from it. */
type Side = Exclude<FlowStart | FlowEnd, Status>

const subjects: Record<ItemKind, string> = {
  recommendation: 'Recommandations ponctuelles',
  plan_item: 'Actions',
  indicator: 'Indicateurs',
}
const feminine: Record<Side, string> = {
  adopted: 'Adoptée depuis',
  restored: 'Connue ou reprise depuis',
  left: 'Sortie de la base',
  unknown: 'Pas encore connue',
}
const masculine: Record<Side, string> = {
  adopted: 'Entré depuis',
  restored: 'Connu ou repris depuis',
  left: 'Sorti de la base',
  unknown: 'Pas encore connu',
}
const sides: Record<ItemKind, Record<Side, string>> = {
  recommendation: feminine,
  plan_item: feminine,
  indicator: masculine,
}

export const statusTransitions = {
  subtitle: ({ kind, from, to }: { kind: ItemKind; from: string; to: string }) =>
    `${subjects[kind]} par état, entre ${from} et ${to}`,
  permanentApart: 'Les recommandations permanentes sont jugées à part.',
  columns: { from: 'Était', to: 'Est devenue', count: 'Nombre' },
  sides,
  nothingToCompare: 'Rien à quoi comparer',
  nobodyMoved: ({ since, kind }: { since: string; kind: ItemKind }) =>
    `Depuis ${since}, ${items[kind].nobody} n’a avancé ni reculé`,
  onlyBack: ({ since, kind, setback }: { since: string; kind: ItemKind; setback: number }) =>
    `Depuis ${since}, ${items[kind].nobody} n’a avancé et ${back(setback)}`,
  onlyForward: ({ since, kind, gain }: { since: string; kind: ItemKind; gain: number }) =>
    `Depuis ${since}, ${forward(kind, gain)}, ${items[kind].none} n’a reculé`,
  bothWays: ({ since, kind, gain, setback }: BothWays) =>
    `Depuis ${since}, ${forward(kind, gain)}, ${back(setback)}`,
}

type BothWays = {
  since: string
  kind: ItemKind
  gain: number
  setback: number
}

function forward(kind: ItemKind, count: number): string {
  return `${counted(count, items[kind].one, items[kind].other)} ${plural(count, 'a avancé', 'ont avancé')}`
}

function back(count: number): string {
  return `${count} ${plural(count, 'a reculé', 'ont reculé')}`
}
