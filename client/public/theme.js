// Runs before the first paint; client/components/shell/theme.ts keeps what it reads.
try {
  var theme = localStorage.getItem('theme')
  if (theme === 'light' || theme === 'dark') document.documentElement.dataset.theme = theme
} catch {
  // Storage is closed: the machine's own theme holds.
}
