/** The result of a promise, or undefined when it fails or takes longer than the timeout. */
export function patience<Result>(
  work: Promise<Result>,
  milliseconds: number,
): Promise<Result | undefined> {
  return new Promise((resolve) => {
    const timer = setTimeout(() => {
      resolve(undefined)
    }, milliseconds)
    void work
      .catch(() => undefined)
      .then((result) => {
        clearTimeout(timer)
        resolve(result)
      })
  })
}

/** Whether a proxy answered because the server does not. */
export function isDown({ status }: Response): boolean {
  return status === 502 || status === 503 || status === 504
}
