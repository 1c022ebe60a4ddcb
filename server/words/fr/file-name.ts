export const fileNameWords = { asOf: 'au', known: 'connu', edited: 'edite' }

export type FileNameWords = typeof fileNameWords
