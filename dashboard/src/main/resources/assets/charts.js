// Comforts of charts: what lies under the pointer is told at once, and a chart can be saved as PNG.

const told = document.createElement('div');
told.className = 'told';
told.hidden = true;
told.setAttribute('aria-hidden', 'true');
function tell(tip) {
  const title = tip.querySelector('title');
  if (title) {
    tip.dataset.words = title.textContent; // else the browser shows it a second time
    title.remove();
  }
  told.textContent = tip.dataset.words;
  told.hidden = false;
  const place = tip.getBoundingClientRect();
  const middle = place.left + place.width / 2 - told.offsetWidth / 2;
  const most = document.documentElement.clientWidth - told.offsetWidth - 8;
  told.style.left = Math.max(8, Math.min(middle, most)) + scrollX + 'px';
  told.style.top = place.top + scrollY - 12 + 'px';
}

function telling(plot) {
  plot.addEventListener('pointerover', (event) => {
    if (event.target.matches('.tip')) tell(event.target);
  });
  plot.addEventListener('pointerleave', () => (told.hidden = true));
}

const SHARPER = 2;

function theme() {
  return document.querySelector('[data-theme-toggle]')?.dataset.now ?? 'light';
}

async function save(address, name) {
  const image = new Image();
  image.src = address + '&theme=' + theme();
  await image.decode();
  const canvas = document.createElement('canvas');
  canvas.width = image.naturalWidth * SHARPER;
  canvas.height = image.naturalHeight * SHARPER;
  canvas.getContext('2d').drawImage(image, 0, 0, canvas.width, canvas.height);
  const link = document.createElement('a');
  link.href = canvas.toDataURL('image/png');
  link.download = name + '.png';
  link.click();
}

function taking(take) {
  const svg = take.querySelector('a');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = 'PNG';
  button.setAttribute('aria-label', svg.getAttribute('aria-label').replace('SVG', 'PNG'));
  button.addEventListener('click', async () => {
    const name = new URL(svg.href).pathname.split('/').pop().replace('.svg', '');
    try {
      await save(svg.getAttribute('href'), name);
    } catch {
      location.assign(svg.href); // the picture itself says why it cannot be had
    }
  });
  svg.after(' ', button);
}

function enliven() {
  told.hidden = true;
  document.body.append(told);
  document.querySelectorAll('.plot').forEach(telling);
  document.querySelectorAll('[data-take]').forEach(taking);
}

enliven();
document.addEventListener('shown', enliven);
