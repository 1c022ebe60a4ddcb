import { onMounted, onUnmounted, readonly, type Ref, ref } from 'vue'

/** The width of an element in steps of 20 pixels, so that a scrollbar appearing does not redraw the chart. */
export function useWidth(element: Readonly<Ref<HTMLElement | null>>): Readonly<Ref<number>> {
  const width = ref(0)
  const measure = () => {
    width.value = Math.max(240, Math.floor((element.value?.clientWidth ?? 0) / 20) * 20)
  }
  const observer = new ResizeObserver(measure)
  onMounted(() => {
    measure()
    if (element.value !== null) observer.observe(element.value)
  })
  onUnmounted(() => {
    observer.disconnect()
  })
  return readonly(width)
}
