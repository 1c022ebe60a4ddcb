// A header of each API answer that tells the service worker whose answer it is: what it has cached for one person
// must never be shown to another.

/**
 * The header's name. Its value is a pseudonym of the account: always the same for one account, without
 * revealing it.
 */
export const readerHeader = 'x-reader'

/** The header's value when nobody is signed in. */
export const nobody = 'nobody'
