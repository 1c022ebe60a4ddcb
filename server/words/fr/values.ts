export const valueWords = { yes: 'oui', no: 'non' }

export type ValueWords = typeof valueWords
