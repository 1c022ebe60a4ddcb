import { fold } from '../contract/fold.ts'
import { fileNameWords } from '../words/file-name.ts'
import { formatTime } from '../words/format.ts'
import { dayOf } from '../contract/days.ts'
import type { Instant, Language, Viewpoint } from '../contract/vocabulary.ts'

/** What an exported file holds. */
interface Exported {
  /** `recommandations`. */
  what: string
  viewpoint: Viewpoint
  /** When it is made. */
  editedAt: Instant
  /** `csv`. */
  extension: string
  language?: Language
}

/**
 * Names a file so that nobody mixes up two of them on a desktop: what, where the reader stood, and when it was made.
 * `recommandations_au-2021-08-06_connu-2021-08-06-1640_edite-2026-11-23.csv`, in the time of Niamey.
 */
export function exportFileName({
  what,
  viewpoint,
  editedAt,
  extension,
  language = 'fr',
}: Exported): string {
  const words = fileNameWords[language]
  const time = formatTime(viewpoint.knownAt, 'en').replace(':', '')
  const parts = [
    slug(what),
    `${words.asOf}-${viewpoint.asOf}`,
    `${words.known}-${dayOf(viewpoint.knownAt)}-${time}`,
    `${words.edited}-${dayOf(editedAt)}`,
  ]
  return `${parts.join('_')}.${extension}`
}

/** Plain letters, digits and hyphens: what every system takes in a file's name. */
function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
