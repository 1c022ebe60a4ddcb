import type { Day } from '../../../contract/vocabulary.ts'
import { at, counted } from '../grammar.ts'

export const indicatorCells = {
  subtitle: ({ count, asOf }: { count: number; asOf: Day }) =>
    `Les indicateurs de gouvernance des migrations, un par case (${count}), ${at(asOf)}`,
  provisional: 'Appréciation provisoire, validée ni par le SP/CCM ni par l’OIM.',
  columns: {
    code: 'Code',
    title: 'Indicateur',
    domain: 'Domaine',
    status: 'Appréciation',
    before: 'Avant',
  },
  ringed: 'Cerclé\u00A0: a changé',
  before: 'avant',
  allToYes: ({ changed }: { changed: number }) =>
    counted(
      changed,
      'indicateur est passé à «\u00A0oui\u00A0»',
      'indicateurs sont passés à «\u00A0oui\u00A0»',
    ),
  changed: ({ changed, toYes }: { changed: number; toYes: number }) => {
    const said = counted(
      changed,
      'indicateur a changé d’appréciation',
      'indicateurs ont changé d’appréciation',
    )
    return `${said}, dont ${toYes === 0 ? 'aucun' : toYes} vers «\u00A0oui\u00A0»`
  },
  firstAssessed: ({ first }: { first: number }) =>
    counted(
      first,
      'indicateur est évalué pour la première fois',
      'indicateurs sont évalués pour la première fois',
    ),
}
