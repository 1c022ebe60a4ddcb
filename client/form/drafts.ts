import { reactive, watch } from 'vue'

const prefix = 'brouillon:'

/**
 * What somebody is typing, kept on this device until it is sent: a link that drops, a page that is closed or a session
 * that ends loses nothing. Signing out removes it.
 * @param name what the form is about, and whose it is; without one nothing is kept.
 */
export function useDraft<Draft extends object>(name: string | undefined, empty: () => Draft) {
  const key = name === undefined ? undefined : prefix + name
  const kept = key === undefined ? undefined : stored(key)
  const draft = reactive({ ...empty(), ...kept }) as Draft
  if (key !== undefined)
    watch(
      draft,
      () => {
        keep(key, draft)
      },
      { deep: true },
    )

  return {
    draft,
    /** It was begun earlier and not sent. */
    isKept: kept !== undefined,
    /** It is sent, or let go: the form is empty again. */
    clear(): void {
      Object.assign(draft, empty())
      // After the watcher, which keeps the empty form.
      if (key !== undefined)
        setTimeout(() => {
          remove(key)
        })
    },
  }
}

/** Removes every draft: the next person at this machine does not read them. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(prefix)) localStorage.removeItem(key)
  } catch {
    // Storage is closed: nothing was kept.
  }
}

function stored(key: string): object | undefined {
  try {
    const value: unknown = JSON.parse(localStorage.getItem(key) ?? 'null')
    return typeof value === 'object' && value !== null ? value : undefined
  } catch {
    return undefined
  }
}

function keep(key: string, draft: object): void {
  try {
    localStorage.setItem(key, JSON.stringify(draft))
  } catch {
    // Storage is closed or full: the form still holds what is typed.
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Storage is closed.
  }
}
