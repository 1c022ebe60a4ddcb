import type { FileNameWords } from '../fr/file-name.ts'

export const fileNameWords: FileNameWords = { asOf: 'on', known: 'known', edited: 'issued' }
