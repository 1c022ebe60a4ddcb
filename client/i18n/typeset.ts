const narrow = '\u202F'
const hard = '\u00A0'

/**
 * Sets a French text by the rules of the Imprimerie nationale, so that catalogues are typed with plain spaces and
 * apostrophes: no-break spaces inside « » and before : and %, narrow ones before ; ? !, and the typographic apostrophe.
 */
export function typeset(text: string): string {
  return text
    .replaceAll("'", '’')
    .replaceAll('...', '…')
    .replace(/«[ \u00A0\u202F]?/g, `«${hard}`)
    .replace(/[ \u00A0\u202F]?»/g, `${hard}»`)
    .replace(/ ([;?!])/g, `${narrow}$1`)
    .replace(/ ([:%])/g, `${hard}$1`)
    .replace(/(\d) (\d{3})\b/g, `$1${narrow}$2`)
}
