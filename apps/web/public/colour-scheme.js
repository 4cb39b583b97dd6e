// Runs before the first paint, so that a dark reader never sees a white page. A file of its own: the content policy allows no inline script.
;(() => {
  let chosen = null
  try {
    chosen = localStorage.getItem('duijie.colour-scheme')
  } catch {
    // Storage may be closed; the system's preference then decides.
  }
  const dark = chosen === 'dark' || (chosen !== 'light' && matchMedia('(prefers-color-scheme: dark)').matches)
  document.documentElement.setAttribute('data-mantine-color-scheme', dark ? 'dark' : 'light')
})()
