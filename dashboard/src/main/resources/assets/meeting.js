// Slides: arrow keys, full screen, turning by itself. Without this file they stand below each other.

const box = document.querySelector('[data-slides]');
const slides = [...box.querySelectorAll('.slide')];
const page = document.querySelector('[data-page]');
const rotate = document.querySelector('[data-rotate]');
const usual = 20;
let shown = addressed();
let timer = 0;

function addressed() {
  return Math.min(Math.max(Number(location.hash.slice(1)) - 1 || 0, 0), slides.length - 1);
}

function show(at, focus = true) {
  shown = (at + slides.length) % slides.length;
  slides.forEach((slide, i) => { slide.hidden = i !== shown; });
  page.textContent = `${shown + 1} / ${slides.length}`;
  history.replaceState(null, '', `#${shown + 1}`);
  if (focus) slides[shown].focus();
}

function turn(on) {
  clearInterval(timer);
  const seconds = Number(box.dataset.seconds) || usual;
  timer = on ? setInterval(() => show(shown + 1, false), seconds * 1000) : 0;
  rotate.setAttribute('aria-pressed', String(on));
}

function full() {
  if (document.fullscreenElement) document.exitFullscreen();
  else document.documentElement.requestFullscreen?.().catch(() => {});
}

const keys = {
  ArrowRight: () => show(shown + 1),
  ArrowDown: () => show(shown + 1),
  PageDown: () => show(shown + 1),
  ArrowLeft: () => show(shown - 1),
  ArrowUp: () => show(shown - 1),
  PageUp: () => show(shown - 1),
  Home: () => show(0),
  End: () => show(slides.length - 1),
  f: full,
  r: () => turn(!timer),
};

document.addEventListener('keydown', (event) => {
  const action = keys[event.key];
  if (!action || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  action();
});
for (const button of document.querySelectorAll('[data-step]')) {
  button.addEventListener('click', () => show(shown + Number(button.dataset.step)));
}
document.querySelector('[data-full]').addEventListener('click', full);
rotate.addEventListener('click', () => turn(!timer));
addEventListener('hashchange', () => show(addressed()));
document.body.classList.add('one');
show(shown, false);
turn(Number(box.dataset.seconds) > 0);
