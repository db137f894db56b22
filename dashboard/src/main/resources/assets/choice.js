// A choice is shown at once and in place: the page of the choice is fetched and takes the place of this
// one, which spares the browser its styles and scripts. Where anything is unusual, the browser goes there.

const said = document.createElement('p');
said.className = 'unseen';
said.setAttribute('role', 'status');

let latest = 0;
let shown = location.pathname + location.search;

function files(page) {
  const all = page.head.querySelectorAll('script[src], link[rel="stylesheet"]');
  return [...all].map((file) => file.getAttribute('src') ?? file.getAttribute('href')).join(' ');
}

async function fetched(address) {
  const answer = await fetch(address, { headers: { Accept: 'text/html' } });
  if (!answer.ok) throw new Error('Cannot show ' + address + ' in place: status ' + answer.status);
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  if (files(page) !== files(document)) throw new Error('Cannot show ' + address + ' in place: other files');
  return { page, address: answer.url };
}

function replace(page) {
  const control = document.activeElement?.closest('[data-auto-submit]') && document.activeElement.name;
  document.title = page.title;
  document.documentElement.lang = page.documentElement.lang;
  document.body.replaceChildren(...page.body.children, said);
  if (control) document.querySelector(`[data-auto-submit] [name="${control}"]`)?.focus();
  document.dispatchEvent(new Event('shown'));
  said.textContent = document.querySelector('h1')?.textContent ?? page.title;
}

async function show(address, remember) {
  const mine = ++latest;
  try {
    const found = await fetched(address);
    if (mine !== latest) return; // chosen anew meanwhile
    replace(found.page);
    if (remember) history.pushState(null, '', found.address);
    shown = location.pathname + location.search;
  } catch {
    if (mine === latest) location.assign(address); // the page itself says what is wrong
  }
}

// Somebody who steps through a closed list by keyboard is not led on at every step: Enter or the button
// then shows the choice.
function choosing(form) {
  let stepping = false;
  form.addEventListener('keydown', (event) => {
    stepping = event.key.length > 1 && !event.altKey;
    if (event.key !== 'Enter' || !form.classList.contains('chosen')) return;
    event.preventDefault();
    form.requestSubmit();
  });
  form.addEventListener('pointerdown', () => (stepping = false));
  form.addEventListener('change', () => {
    if (stepping) form.classList.add('chosen');
    else form.requestSubmit();
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    show(form.action.split('?')[0] + '?' + new URLSearchParams(new FormData(form)), true);
  });
}

function enliven() {
  document.querySelectorAll('[data-auto-submit]').forEach(choosing);
}

enliven();
document.body.append(said);
document.addEventListener('shown', enliven);
addEventListener('popstate', () => {
  if (location.pathname + location.search !== shown) show(location.href, false);
});
