// Draws a chart by ECharts when a reader wants to explore it; until then its SVG stands there and the
// library is not fetched. Options stand in the page; colours are tokens such as "@accent".

const number = new Intl.NumberFormat(document.documentElement.lang === 'en' ? 'en-GB' : 'vi-VN', {
  maximumFractionDigits: 1,
});

function coloured(part, style) {
  if (typeof part === 'string' && part.startsWith('@')) {
    return style.getPropertyValue('--chart-' + part.slice(1)).trim();
  }
  if (Array.isArray(part)) return part.map((item) => coloured(item, style));
  if (part && typeof part === 'object') {
    return Object.fromEntries(
      Object.entries(part).map(([name, value]) => [name, coloured(value, style)]),
    );
  }
  return part;
}

function draw(box, option) {
  const style = getComputedStyle(document.documentElement);
  const drawn = coloured(option, style);
  const share = JSON.stringify(option.yAxis).includes('%');
  drawn.textStyle.fontFamily = getComputedStyle(document.body).fontFamily;
  drawn.tooltip.formatter = (items) => tooltip([items].flat(), share);
  if (!share) drawn.yAxis.axisLabel.formatter = (value) => number.format(value);
  if (box.clientWidth < 480) drawn.yAxis.splitNumber = 2;
  endLabels(drawn, share, box.clientWidth, coloured('@surface', style));
  const chart = echarts.getInstanceByDom(box) ?? echarts.init(box, null, { renderer: 'svg' });
  chart.setOption(drawn, true);
  return chart;
}

function written(value, share) {
  return number.format(value) + (share ? (number.resolvedOptions().locale.startsWith('vi') ? ' %' : '%') : '');
}

function tooltip(items, share) {
  const box = document.createElement('div');
  const shown = items.filter((item) => item.seriesName && item.value !== null && item.value !== undefined);
  const head = document.createElement('b');
  head.textContent = items[0].axisValueLabel ?? items[0].name;
  box.append(head);
  for (const item of shown) {
    const line = document.createElement('div');
    const bar = item.seriesType === 'bar';
    line.textContent = (bar ? '' : item.seriesName + ': ') + written(item.value, share);
    box.append(line);
  }
  return box;
}

function endLabels(option, share, width, surface) {
  for (const line of option.series) {
    if (line.type !== 'line' || !line.name) continue;
    const last = line.data.reduce((found, value, at) => (value === null ? found : at), -1);
    if (last < 0) continue;
    const target = line.step === 'end';
    const at = target ? 0 : last;
    const atEnd = at > line.data.length * 0.6;
    const low = line.lineStyle.type === 'dotted';
    const data = line.data.map((value) => ({ value }));
    data[at] = {
      value: line.data[at],
      symbol: target ? 'none' : 'circle',
      symbolSize: 7,
      label: {
        show: true,
        position: target ? 'right' : atEnd ? 'left' : 'top',
        align: target ? 'left' : atEnd ? 'right' : 'center',
        verticalAlign: low ? 'top' : 'bottom',
        distance: target ? 2 : 8,
        offset: target ? [0, -9] : [4, low ? 8 : -6],
        textBorderColor: surface,
        textBorderWidth: 3,
        color: line.lineStyle.color,
        fontWeight: 600,
        formatter: target ? line.name : (width < 480 ? '' : line.name + ' ') + written(line.data[at], share),
      },
    };
    if (target) {
      line.markPoint = {
        silent: true,
        symbol: 'circle',
        symbolSize: 0.1,
        data: [{ coord: [0, line.data[at]], label: { ...data[at].label } }],
      };
    } else {
      line.data = data;
    }
  }
}

let library;

function fetched() {
  library ??= new Promise((done, failed) => {
    const script = document.createElement('script');
    script.src = document.querySelector('script[data-echarts]').dataset.echarts;
    script.onload = done;
    script.onerror = () => {
      library = undefined; // the next press tries again
      script.remove();
      failed(new Error('Cannot fetch ' + script.src));
    };
    document.head.append(script);
  });
  return library;
}

const explored = new Map();

function redraw() {
  for (const [box, option] of explored) if (!box.hidden) draw(box, option);
}

function show(figure, box, button, on) {
  box.hidden = !on;
  figure.classList.toggle('exploring', on);
  button.setAttribute('aria-pressed', String(on));
}

// The box takes the drawing's place at once; while the library comes, a skeleton stands in it.
async function toggle(figure, box, button) {
  show(figure, box, button, box.hidden);
  if (!explored.has(box)) {
    box.setAttribute('aria-busy', 'true');
    await fetched().finally(() => box.removeAttribute('aria-busy'));
    explored.set(box, JSON.parse(box.querySelector('script').textContent));
  }
  redraw();
}

function explorable(box) {
  const figure = box.closest('figure');
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = box.dataset.explore;
  button.setAttribute('aria-pressed', 'false');
  button.addEventListener('click', () => {
    toggle(figure, box, button).catch(() => {
      show(figure, box, button, false); // the drawing comes back
      button.remove();
    });
  });
  figure.querySelector('.take').append(' ', button);
}

function enliven() {
  for (const box of explored.keys()) echarts.getInstanceByDom(box)?.dispose();
  explored.clear();
  document.querySelectorAll('[data-explore]').forEach(explorable);
}

enliven();
document.addEventListener('shown', enliven);
new MutationObserver(redraw).observe(document.documentElement, { attributeFilter: ['data-theme'] });
matchMedia('(prefers-color-scheme: dark)').addEventListener('change', redraw);
new ResizeObserver(() => {
  for (const [box, option] of explored) {
    if (box.hidden) continue;
    echarts.getInstanceByDom(box)?.resize();
    draw(box, option);
  }
}).observe(document.body);
