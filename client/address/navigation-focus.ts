import { nextTick } from 'vue'

/**
 * Moves the focus to the page's heading, or to `main` while the page loads, so that a screen reader starts
 * there.
 */
export async function focusHeading(): Promise<void> {
  await nextTick()
  const main = document.querySelector('main')
  if (main === null || focusOn(main.querySelector('h1'))) return
  focusOn(main)
  const observer = new MutationObserver(() => {
    const hasMovedOn = document.activeElement !== main && document.activeElement !== document.body
    if (hasMovedOn || focusOn(main.querySelector('h1'))) observer.disconnect()
  })
  observer.observe(main, { childList: true, subtree: true })
  setTimeout(() => {
    observer.disconnect()
  }, 10_000)
}

function focusOn(element: HTMLElement | null): boolean {
  if (element === null) return false
  if (!element.hasAttribute('tabindex')) element.tabIndex = -1
  element.focus({ preventScroll: true })
  return true
}
