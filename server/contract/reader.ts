// What the service worker reads on each answer of the API, so as never to give one person what another has read.

/** Whose answer it is: a name that tells nothing, the same for the same account. */
export const readerHeader = 'x-reader'

/** The reader's name when nobody is signed in. */
export const nobody = 'nobody'
