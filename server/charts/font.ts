/** The page's sans, without quotes: zrender writes it into a `style` attribute as it stands. */
export const fontFamily = 'system-ui, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif'

/** The size of every text of a chart, and the step from line to line. */
export const fontSize = 12
export const lineHeight = 15
