import type { errors as french } from '../fr/errors.ts'

export const errors: typeof french = {
  title: 'This could not be loaded',
  reason: 'The server met a difficulty. It is on record; you can try again.',
  requestId: 'Reference to quote: {id}',
  unreachable: 'The server does not answer',
  unreachableReason:
    'Your link is down or very slow. Nothing that you typed is lost as long as this page stays open.',
  notSent:
    'The server did not answer: nothing of what you typed is lost. Send it again once the link is back; nothing will be recorded twice.',
  offlineWrite:
    'You are offline: nothing was recorded, and nothing of what you typed is lost. It stays in this form; send it once the link is back.',
  notKept: 'This page is not kept on this device',
  notKeptReason:
    'You are offline, and it has not been opened here yet. It will load as soon as the link is back; pages opened before can still be read.',
  timeout: 'The server takes too long to answer. Check your link and try again.',
  offline: 'You are offline',
  offlineReason: 'The page will resume as soon as the link is back.',
  forbidden: 'This page is not open to you',
  forbiddenReason:
    'Your account does not give this right. If you think it should, ask the administration of the SP/CCM.',
  notFound: 'Not found',
  notFoundReason: 'Nothing is at this address, or it was not yet known at the chosen viewpoint.',
  notFoundPage: 'This page does not exist',
  notFoundPageReason: 'The address may have been copied wrongly, or the page has moved.',
  brokenPage: 'This page broke off',
  brokenPageReason:
    'An unexpected error occurred. Reload the page; if it happens again, tell the SP/CCM.',
  reload: 'Reload the page',
  home: 'Go to the dashboard',
}
