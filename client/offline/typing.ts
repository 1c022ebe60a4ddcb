import { readonly, ref } from 'vue'

/** The forms in which something was typed since the page was opened, and not sent */
const typed = new Set<HTMLFormElement>()
const isTyping = ref(false)

/** Whether a form on the screen holds unsent input. */
export const typing = { isTyping: readonly(isTyping) }

/** Starts to track the forms in which somebody types. */
export function noticeTyping(): void {
  document.addEventListener('input', ({ target }) => {
    const form = target instanceof Element ? target.closest('form') : null
    // The text of a search is not lost input.
    if (form !== null && form.getAttribute('role') !== 'search') typed.add(form)
    count()
  })
  document.addEventListener('submit', ({ target }) => {
    if (target instanceof HTMLFormElement) typed.delete(target)
    count()
  })
  // The form may have been removed with its page or its dialog.
  document.addEventListener('focusin', count)
}

function count(): void {
  for (const form of typed) if (!form.isConnected) typed.delete(form)
  isTyping.value = typed.size > 0
}
