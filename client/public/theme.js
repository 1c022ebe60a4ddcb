// Runs before the first paint; client/components/shell/theme.ts writes the value that it reads.
try {
  var theme = localStorage.getItem('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is unavailable: the operating system's theme applies.
}
