// Runs before the first paint: the reader's own choice of colours wins over the system's.
try {
  const chosen = localStorage.getItem('theme');
  if (['light', 'dark', 'contrast'].includes(chosen)) document.documentElement.dataset.theme = chosen;
} catch {
  // Storage may be switched off; then the system decides.
}
document.documentElement.classList.add('js');
