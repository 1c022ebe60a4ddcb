/** A message from a page to the service worker. */
export type Message =
  /** Activate now: the reader accepted the new version, or its page is already of that version. */
  | { kind: 'activate' }
  /** Cache what the page had loaded before the worker was installed. */
  | { kind: 'keep'; addresses: readonly string[] }
  /** Cache the heavy files too: the network is fast and idle. */
  | { kind: 'keep-heavy' }

/** Sends a message to a worker, if there is one. */
export function tell(
  worker: Pick<ServiceWorker, 'postMessage'> | null | undefined,
  message: Message,
): void {
  worker?.postMessage(message)
}
