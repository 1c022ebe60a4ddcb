import { fold } from '../contract/fold.ts'
import { fileNameWords } from '../words/file-name.ts'
import { formatTime } from '../words/format.ts'
import { dayOf } from '../contract/days.ts'
import type { Instant, Language, Viewpoint } from '../contract/vocabulary.ts'

/** The parts of an exported file's name. */
interface Exported {
  /** What it holds, such as `recommandations`. */
  what: string
  viewpoint: Viewpoint
  /** When the file was made. */
  editedAt: Instant
  /** The extension, such as `csv`. */
  extension: string
  language?: Language
}

/**
 * Names a file by its content, its viewpoint and the day it was made, so that two exports are not confused:
 * `recommandations_au-2021-08-06_connu-2021-08-06-1640_edite-2026-11-23.csv`, in Niamey time.
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

/** Keeps letters without accents, digits and hyphens, which every system accepts in a file name. */
function slug(text: string): string {
  return fold(text)
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
}
