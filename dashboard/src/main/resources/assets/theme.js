// Runs before the first paint: the reader's own choice of light or dark wins over the system's.
try {
  const chosen = localStorage.getItem('theme');
  if (chosen === 'light' || chosen === 'dark') document.documentElement.dataset.theme = chosen;
} catch {
  // Storage may be switched off; then the system decides.
}
document.documentElement.classList.add('js');
