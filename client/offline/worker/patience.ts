/** What the work gives, or nothing when it fails or takes longer than that. */
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

/** A proxy answers in the place of a server that does not. */
export function isDown({ status }: Response): boolean {
  return status === 502 || status === 503 || status === 504
}
