/** What a page tells the service worker. */
export type Message =
  /** Take over now: the reader asked for the new version, or has it already. */
  | { kind: 'activate' }
  /** Keep what was read before there was a worker to keep it. */
  | { kind: 'keep'; addresses: readonly string[] }
  /** The link is good and nothing else is going on: fetch the heavy files too. */
  | { kind: 'keep-heavy' }

/** Tells a worker, if there is one. */
export function tell(
  worker: Pick<ServiceWorker, 'postMessage'> | null | undefined,
  message: Message,
): void {
  worker?.postMessage(message)
}
