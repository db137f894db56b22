// Sends the form without leaving the page. Without this script the browser sends it by itself and gets the same answer.

const form = document.querySelector('[data-intake]');
const POLL_MILLIS = 500;

function prepare() {
  const files = form.elements.file;
  const dataset = form.elements.dataset;
  const drop = form.querySelector('[data-intake-drop]');
  const template = form.querySelector('[data-intake-template]');

  function showTemplate() {
    template.hidden = !dataset.value;
    form.querySelector('[data-intake-template-link]').href =
      `/api/v1/datasets/${dataset.value}/template.xlsx`;
    form.querySelector('[data-intake-form]').hidden = dataset.value !== 'survey_forms';
  }

  dataset.addEventListener('change', showTemplate);
  showTemplate();

  for (const name of ['dragenter', 'dragover']) {
    drop.addEventListener(name, (event) => {
      event.preventDefault();
      drop.classList.add('over');
    });
  }
  for (const name of ['dragleave', 'drop']) {
    drop.addEventListener(name, () => drop.classList.remove('over'));
  }
  drop.addEventListener('drop', (event) => {
    event.preventDefault();
    if (event.dataTransfer.files.length > 0) files.files = event.dataTransfer.files;
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    send();
  });
}

function send() {
  const journey = form.querySelector('[data-intake-journey]');
  const bar = journey.querySelector('progress');
  const status = journey.querySelector('[data-intake-status]');
  const button = form.querySelector('button[type=submit]');
  const ticket = crypto.randomUUID();
  const request = new XMLHttpRequest();
  let poll = 0;

  function say(text) {
    if (status.textContent !== text) status.textContent = text;
  }

  async function ask() {
    const answer = await fetch(`/api/v1/ingest/progress/${ticket}`);
    if (answer.ok) {
      const { stage, file } = await answer.json();
      if (stage !== 'receiving') say([journey.dataset[stage], file].filter(Boolean).join(': '));
    }
  }

  function finish() {
    clearInterval(poll);
    button.disabled = false;
    journey.hidden = true;
  }

  journey.hidden = false;
  button.disabled = true;
  bar.value = 0;
  say(journey.dataset.receiving);
  request.upload.addEventListener('progress', (event) => {
    if (event.lengthComputable) bar.value = (100 * event.loaded) / event.total;
  });
  request.upload.addEventListener('load', () => {
    bar.removeAttribute('value');
    poll = setInterval(() => ask().catch(() => {}), POLL_MILLIS);
  });
  request.addEventListener('load', () => {
    finish();
    show(request.response);
    form.elements.file.value = '';
  });
  request.addEventListener('error', () => {
    finish();
    journey.hidden = false;
    say(journey.dataset.failed);
  });
  request.responseType = 'document';
  request.open('POST', `${form.action}?ticket=${ticket}`);
  request.send(new FormData(form));
}

function show(answer) {
  const outcome = document.querySelector('#outcome');
  const ledger = answer.querySelector('#ledger');
  outcome.replaceChildren(...(answer.querySelector('#outcome') ?? answer.querySelector('main')).childNodes);
  if (ledger) document.querySelector('#ledger').replaceChildren(...ledger.childNodes);
  const heading = outcome.querySelector('h1, h2');
  heading.tabIndex = -1;
  heading.focus();
}

if (form) prepare();
