import { formatDay } from '../words/format.ts'
import type { ChartContext } from './chart.ts'

/** `au 6 août 2021`; `on 6 August 2021`. */
export function atViewpoint({ viewpoint, language }: ChartContext): string {
  return `${language === 'fr' ? 'au' : 'on'} ${formatDay(viewpoint.asOf, language)}`
}
