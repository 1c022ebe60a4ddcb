import { reactive, watch } from 'vue'

const prefix = 'brouillon:'

/**
 * What is being typed in a form, kept on this device until it is sent: it survives a network failure, a
 * closed page or an expired session. Signing out removes it.
 * @param name what the form is about; without a name nothing is kept
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
    /** Whether the draft comes from an earlier visit */
    isKept: kept !== undefined,
    /** Removes the draft, sent or discarded, and empties the form. */
    clear(): void {
      Object.assign(draft, empty())
      // The watcher runs first, and stores the emptied form.
      if (key !== undefined)
        setTimeout(() => {
          remove(key)
        })
    },
  }
}

/** Removes every draft, so that the next user of this device does not read them. */
export function forgetDrafts(): void {
  try {
    for (const key of Object.keys(localStorage))
      if (key.startsWith(prefix)) localStorage.removeItem(key)
  } catch {
    // Storage is unavailable: nothing was kept.
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
    // Storage is unavailable or full: the form still holds what is typed.
  }
}

function remove(key: string): void {
  try {
    localStorage.removeItem(key)
  } catch {
    // Storage is unavailable.
  }
}
