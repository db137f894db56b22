// Comforts of the pages. Everything they show is there without them.

const root = document.documentElement;

const themes = ['light', 'dark', 'contrast'];

function theme() {
  if (root.dataset.theme) return root.dataset.theme;
  if (matchMedia('(prefers-contrast: more)').matches) return 'contrast';
  return matchMedia('(prefers-color-scheme: dark)').matches ? 'dark' : 'light';
}

function turnable(button) {
  const name = () => {
    button.dataset.now = theme();
    button.setAttribute('aria-label', button.title + ': ' + button.dataset[theme()]);
  };
  name();
  button.addEventListener('click', () => {
    root.dataset.theme = themes[(themes.indexOf(theme()) + 1) % themes.length];
    name();
    try {
      localStorage.setItem('theme', root.dataset.theme);
    } catch {
      // The choice then holds for this page only.
    }
  });
}

function folded(text) {
  return text.normalize('NFD').replace(/\p{M}+/gu, '').replace(/đ/gi, 'd').toLowerCase().trim();
}

function filtering(input) {
  const rows = [...document.querySelectorAll(input.dataset.filter)];
  const none = input.closest('section').querySelector('[data-filter-none]');
  input.addEventListener('input', () => {
    const wanted = folded(input.value);
    for (const row of rows) row.hidden = !row.dataset.folded.includes(wanted);
    if (none) none.hidden = rows.some((row) => !row.hidden);
  });
}

const names = new Intl.Collator('vi', { numeric: true });

function key(row, column) {
  const cell = row.cells[column];
  return cell.dataset.value ?? (cell.matches('th') ? cell.textContent : '');
}

function compare(a, b, column) {
  const left = key(a, column);
  const right = key(b, column);
  if (left === '' || right === '') return (left === '') - (right === '');
  const numbers = Number(left) - Number(right);
  return Number.isNaN(numbers) ? names.compare(left, right) : numbers;
}

function sort(table, heading) {
  const column = heading.cellIndex;
  const down = heading.getAttribute('aria-sort') === 'ascending';
  for (const other of heading.parentElement.cells) other.removeAttribute('aria-sort');
  heading.setAttribute('aria-sort', down ? 'descending' : 'ascending');
  const body = table.tBodies[0];
  const rows = [...body.rows];
  const empty = rows.filter((row) => key(row, column) === '');
  const known = rows.filter((row) => key(row, column) !== '');
  known.sort((a, b) => (down ? -1 : 1) * compare(a, b, column));
  body.append(...known, ...empty);
}

function sortable(table) {
  for (const heading of table.tHead.rows[0].cells) {
    const button = document.createElement('button');
    button.type = 'button';
    button.append(...heading.childNodes);
    heading.append(button);
    button.addEventListener('click', () => sort(table, heading));
  }
}

// Also for a page that took the place of the first one, see choice.js.
function enliven() {
  document.querySelectorAll('[data-theme-toggle]').forEach(turnable);
  document.querySelectorAll('[data-filter]').forEach(filtering);
  document.querySelectorAll('[data-sortable]').forEach(sortable);
}

enliven();
document.addEventListener('shown', enliven);

document.addEventListener('keydown', (event) => {
  const busy = event.target.closest('input, select, textarea, [contenteditable]');
  if (event.key !== '/' || busy || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  document.querySelector('[data-search-box]')?.focus();
});
