import { type StatusMeaning, statusTraits } from '../contract/status-traits.ts'
import type { Status } from '../contract/vocabulary.ts'
import { byStatus } from './by-status.ts'
import type { ChartTheme } from './chart.ts'

/** A pattern over a colour, to tell marks apart in black and white too. */
export type Pattern = 'lines' | 'dots' | 'hatch'

/** How a status is drawn: fill colour, colour of the text on it, and pattern or shape. */
export interface Mark {
  fill: string
  text: string
  pattern?: Pattern
  /** Drawn as a dashed outline only: nothing is known. */
  isHollow?: boolean
}

/** The colours of a theme. */
export interface Palette {
  /** The background of the page's panel; also drawn as the gap between two segments. */
  surface: string
  text: string
  muted: string
  rule: string
  /** The unfilled part of a bar that ends at 100 %. */
  track: string
  /** Orange, for what is overdue, failed or moved back. */
  alert: string
  /** The colour of the lines and dots of patterns. */
  ink: string
  marks: Record<Status, Mark>
}

/**
 * The colours of client/styles, by meaning: a drawing outside the page has no stylesheet. Done, in progress
 * and not started go from dark to light (from light to dark in the dark theme). Orange is used only for
 * overdue and failed.
 */
export const palettes: Record<ChartTheme, Palette> = {
  light: {
    surface: '#fffdf9',
    text: '#1d211e',
    muted: '#655f54',
    rule: '#e6ddcd',
    track: '#f1eadd',
    alert: '#c24a08',
    ink: '#1d211e',
    marks: marks({
      completed: { fill: '#0b4a3a', text: '#ffffff' },
      in_progress: { fill: '#6fb59b', text: '#101411' },
      not_started: { fill: '#d8cebb', text: '#101411' },
      failed: { fill: '#e0620f', text: '#101411', pattern: 'lines' },
      suspended: { fill: '#8579ab', text: '#101411', pattern: 'dots' },
      obsolete: { fill: '#f1eadd', text: '#101411', pattern: 'hatch' },
      unknown: { fill: '#8b8272', text: '#4d524c', isHollow: true },
    }),
  },
  dark: {
    surface: '#1c211e',
    text: '#ece7db',
    muted: '#b3ac9d',
    rule: '#363c37',
    track: '#2a302c',
    alert: '#f7a56b',
    ink: '#0c1210',
    marks: marks({
      completed: { fill: '#a5e3cb', text: '#0c1210' },
      in_progress: { fill: '#4fa388', text: '#0c1210' },
      not_started: { fill: '#6a655a', text: '#ffffff' },
      failed: { fill: '#f08a45', text: '#0c1210', pattern: 'lines' },
      suspended: { fill: '#a79cca', text: '#0c1210', pattern: 'dots' },
      obsolete: { fill: '#4a4f49', text: '#ffffff', pattern: 'hatch' },
      unknown: { fill: '#8b8272', text: '#b3ac9d', isHollow: true },
    }),
  },
}

/**
 * The mark of each status, by its meaning: « oui » is drawn like completed, « partiel » like in progress, «
 * non » like not completed.
 */
function marks(of: Record<StatusMeaning, Mark>): Record<Status, Mark> {
  return byStatus((status) => of[statusTraits[status].meaning])
}
