import { nextTick } from 'vue'

/** Focuses the first invalid field of a form, else the message at its top. */
export async function focusMistake(form: HTMLFormElement | null): Promise<void> {
  await nextTick()
  const field = form?.querySelector<HTMLElement>('[aria-invalid="true"]')
  if (field) field.focus()
  else form?.querySelector('[role="alert"]')?.scrollIntoView({ block: 'nearest' })
}
