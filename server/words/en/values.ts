import type { ValueWords } from '../fr/values.ts'

export const valueWords: ValueWords = { yes: 'yes', no: 'no' }
