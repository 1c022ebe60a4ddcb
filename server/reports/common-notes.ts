import { formatBase } from '../words/format.ts'
import type { ViewpointReply } from '../contract/viewpoint.ts'
import { type Language, Provenance } from '../contract/vocabulary.ts'
import { viewpointSentence } from './viewpoint-sentence.ts'

/** How many of the items of a report were made up, or are known by their theme only. */
export interface Origins {
  total: number
  illustrative: number
  inferred: number
}

/** Counts where items come from. */
export function originsOf(items: readonly { provenance: Provenance; count?: number }[]): Origins {
  const count = (provenance?: Provenance) =>
    items
      .filter((item) => provenance === undefined || item.provenance === provenance)
      .reduce((sum, item) => sum + (item.count ?? 1), 0)
  return {
    total: count(),
    illustrative: count(Provenance.illustrative),
    inferred: count(Provenance.inferred),
  }
}

/** The notes that every report begins with: where it stands, that there is nothing, what the data are worth. */
export function commonNotes(
  viewpoint: ViewpointReply,
  { total, illustrative, inferred }: Origins,
  language: Language,
): string[] {
  const counted = (numerator: number) => formatBase({ numerator, denominator: total }, language)
  const said = {
    fr: {
      nothing: 'Rien n’est à dire ici à ce point de vue.',
      illustrative: `Données illustratives : ${counted(illustrative)}.`,
      inferred: `Données déduites d’une source qui ne nomme que le thème : ${counted(inferred)}.`,
    },
    en: {
      nothing: 'There is nothing to tell here at this viewpoint.',
      illustrative: `Illustrative data: ${counted(illustrative)}.`,
      inferred: `Data inferred from a source that names only the theme: ${counted(inferred)}.`,
    },
  }[language]
  return [
    viewpointSentence(viewpoint, language),
    ...(total === 0 ? [said.nothing] : []),
    ...(illustrative > 0 ? [said.illustrative] : []),
    ...(inferred > 0 ? [said.inferred] : []),
  ]
}
