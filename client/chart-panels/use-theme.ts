import { onMounted, onUnmounted, readonly, type Ref, ref } from 'vue'

import type { ChartTheme } from '../../server/charts/chart.ts'

/** The theme in use: the reader's own choice, else the operating system's. */
export function useTheme(): Readonly<Ref<ChartTheme>> {
  const theme = ref<ChartTheme>(currentTheme())
  const media = matchMedia('(prefers-color-scheme: dark)')
  const follow = () => {
    theme.value = currentTheme()
  }
  const observer = new MutationObserver(follow)
  onMounted(() => {
    media.addEventListener('change', follow)
    observer.observe(document.documentElement, { attributeFilter: ['data-theme'] })
  })
  onUnmounted(() => {
    media.removeEventListener('change', follow)
    observer.disconnect()
  })
  return readonly(theme)
}

function currentTheme(): ChartTheme {
  const chosen = document.documentElement.dataset.theme
  if (chosen === 'dark' || chosen === 'light') return chosen
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light'
}
