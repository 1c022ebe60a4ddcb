/** The page's sans-serif fonts, without quotes: zrender writes them unescaped into a `style` attribute. */
export const fontFamily = 'system-ui, Segoe UI, Roboto, Helvetica Neue, Arial, sans-serif'

/** The size of all texts in the charts, and their line height, in pixels. */
export const fontSize = 12
export const lineHeight = 15
