/** A person's initials: of the first and of the last word of the name. */
export function initialsOf(name: string): string {
  const letters = name
    .split(/[\s'’-]+/)
    .map((word) => word.match(/\p{L}/u)?.[0] ?? '')
    .filter(Boolean)
  const ends = letters.length > 1 ? [letters[0], letters.at(-1)] : letters
  return ends.join('').toLocaleUpperCase('fr')
}
