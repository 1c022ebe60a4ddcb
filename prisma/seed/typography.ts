/** Applies French typography to a text: curly apostrophes and no-break spaces; URLs are left unchanged. */
export function french(text: string): string {
  return outsideAddresses(text, (part) =>
    part
      .replace(/'/g, '’')
      .replace(/« /g, '«\u00A0')
      .replace(/ ([»:;!?%])/g, '\u00A0$1')
      .replace(/\bn° /g, 'n°\u00A0')
      .replace(/(?<!\d)(\d{1,3}) (?=\d{3}(?!\d))/g, '$1\u00A0'),
  )
}

/** Applies English typography: curly apostrophes. */
export function english(text: string): string {
  return outsideAddresses(text, (part) => part.replace(/'/g, '’'))
}

/** Applies French typography to a title and removes its final full stop. */
export function frenchTitle(text: string): string {
  return french(text).replace(/\.$/, '')
}

function outsideAddresses(text: string, set: (part: string) => string): string {
  return text
    .split(/(https?:\/\/\S+)/)
    .map((part, position) => (position % 2 === 0 ? set(part) : part))
    .join('')
}
