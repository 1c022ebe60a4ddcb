import type { ItemKind } from '../../../contract/vocabulary.ts'
import type { ChartWords } from '../../fr/charts/charts.ts'
import { counted, plural } from '../grammar.ts'
import { items } from './items.ts'

const subjects: Record<ItemKind, string> = {
  recommendation: 'One-off recommendations',
  plan_item: 'Plan items',
  indicator: 'Indicators',
}
const sides = {
  adopted: 'Adopted since',
  restored: 'Known or reinstated since',
  left: 'Left the base',
  unknown: 'Not known yet',
}

export const statusTransitions: ChartWords['statusTransitions'] = {
  subtitle: ({ kind, from, to }) => `${subjects[kind]} by status, between ${from} and ${to}`,
  permanentApart: 'Permanent recommendations are judged apart.',
  columns: { from: 'Was', to: 'Became', count: 'Number' },
  sides: { recommendation: sides, plan_item: sides, indicator: sides },
  nothingToCompare: 'Nothing to compare with',
  nobodyMoved: ({ since, kind }) =>
    `Since ${since}, ${items[kind].nobody} has moved forward or back`,
  onlyBack: ({ since, kind, setback }) =>
    `Since ${since}, ${items[kind].nobody} has moved forward and ${back(setback)}`,
  onlyForward: ({ since, kind, gain }) =>
    `Since ${since}, ${forward(kind, gain)}, none has slipped back`,
  bothWays: ({ since, kind, gain, setback }) =>
    `Since ${since}, ${forward(kind, gain)}, ${back(setback)}`,
}

function forward(kind: ItemKind, count: number): string {
  return `${counted(count, items[kind].one, items[kind].other)} ${plural(count, 'has moved forward', 'have moved forward')}`
}

function back(count: number): string {
  return `${count} ${plural(count, 'has slipped back', 'have slipped back')}`
}
