import { onBeforeUnmount, onMounted, type Ref, ref } from 'vue'

/**
 * Counts from 0 to `last`, one per task. A page that mounts its parts step by step lets the browser paint and
 * handle touches in between, also on a slow phone.
 */
export function useRenderSteps(last: number): Readonly<Ref<number>> {
  const step = ref(0)
  let timer: ReturnType<typeof setTimeout> | undefined
  function next(): void {
    step.value += 1
    if (step.value < last) timer = setTimeout(next)
  }
  onMounted(() => {
    timer = setTimeout(next)
  })
  onBeforeUnmount(() => {
    clearTimeout(timer)
  })
  return step
}
