import { type StatusMeaning, statusTraits } from '../contract/status-traits.ts'
import type { Status } from '../contract/vocabulary.ts'
import { byStatus } from './by-status.ts'
import type { ChartTheme } from './chart.ts'

/** Lines or dots laid over a colour, so that it is told apart in black and white too. */
export type Pattern = 'lines' | 'dots' | 'hatch'

/** How one thing is drawn: its colour, the colour of the text on it, and what tells it apart without colour. */
export interface Mark {
  fill: string
  text: string
  pattern?: Pattern
  /** Only a dashed outline: nothing is known. */
  isHollow?: boolean
}

export interface Palette {
  /** The page's panel, drawn between two segments as their gap. */
  surface: string
  text: string
  muted: string
  rule: string
  /** The empty part of a bar that goes to 100 %. */
  track: string
  /** Text about what is late. */
  alert: string
  /** Of the lines and dots of patterns. */
  ink: string
  marks: Record<Status, Mark>
}

/**
 * The colours of client/styles by meaning, since a drawing outside the page has no stylesheet. From dark to light (light
 * to dark in the dark theme): done, in progress, not started. Orange is for what is late or failed, and nothing else.
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

/** An indicator's « oui » is drawn as what is done, « partiel » as what is in progress, « non » as what failed. */
function marks(of: Record<StatusMeaning, Mark>): Record<Status, Mark> {
  return byStatus((status) => of[statusTraits[status].meaning])
}
