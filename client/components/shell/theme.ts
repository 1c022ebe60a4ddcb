import { ref, watch } from 'vue'

export const themes = ['system', 'light', 'dark'] as const
export type Theme = (typeof themes)[number]

const theme = ref<Theme>(storedTheme())

watch(theme, (chosen) => {
  if (chosen === 'system') delete document.documentElement.dataset.theme
  else document.documentElement.dataset.theme = chosen
  try {
    if (chosen === 'system') localStorage.removeItem('theme')
    else localStorage.setItem('theme', chosen)
  } catch {
    // Storage is unavailable: the choice lasts until the page is closed.
  }
})

/** The reader's own choice of theme, kept on this device; public/theme.js applies it before the first paint. */
export function useThemeChoice() {
  return theme
}

function storedTheme(): Theme {
  const chosen = document.documentElement.dataset.theme
  return themes.find((known) => known === chosen) ?? 'system'
}
