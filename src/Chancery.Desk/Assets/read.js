// Gives files and texts to the desk in bundles, and shows what becomes of each article while it is read. Without this script the forms work as they are.

const MostAtOnce = 100, Bundle = 8 << 20, MostLines = 500;
const Kinds = /\.(txt|text|md|html?|xhtml|json|jsonl|ndjson)$/i;
let running = null;

document.addEventListener('submit', event => {
  const form = event.target.closest('form[data-read]');
  if (!form) return;
  event.preventDefault();
  const files = [...form.querySelector('input[type=file]')?.files ?? []].map(file => ({ file, name: file.name }));
  read(form, files);
});

for (const kind of ['dragenter', 'dragover']) {
  document.addEventListener(kind, event => {
    if (!document.querySelector('[data-drop]') || ![...event.dataTransfer?.types ?? []].includes('Files')) return;
    event.preventDefault();
    document.querySelector('[data-drop]').classList.add('over');
  });
}
document.addEventListener('dragleave', event => { if (!event.relatedTarget) document.querySelector('[data-drop]')?.classList.remove('over'); });
document.addEventListener('drop', async event => {
  const zone = document.querySelector('[data-drop]');
  if (!zone || !event.dataTransfer) return;
  event.preventDefault();
  zone.classList.remove('over');
  const entries = [...event.dataTransfer.items].filter(i => i.kind === 'file').map(i => i.webkitGetAsEntry?.() ?? i.getAsFile());
  const files = [];
  for (const entry of entries) await gather(entry, '', files, true);
  if (files.length > 0) read(zone.closest('form'), files);
});
document.addEventListener('click', event => { if (event.target.closest('[data-stop]')) running?.abort(); });

/** Files of a folder and of those below it that can hold articles; a file that was dropped itself, whatever it is. */
async function gather(entry, folder, files, chosen) {
  if (!entry) return;
  if (entry instanceof File) { files.push({ file: entry, name: entry.name }); return; }
  if (entry.isFile) {
    if (chosen || Kinds.test(entry.name)) files.push({ file: await new Promise((ok, no) => entry.file(ok, no)), name: folder + entry.name });
    return;
  }
  const reader = entry.createReader();
  for (;;) {
    const batch = await new Promise((ok, no) => reader.readEntries(ok, no));
    if (batch.length === 0) return;
    for (const inner of batch.sort((a, b) => a.name < b.name ? -1 : 1)) await gather(inner, `${folder}${entry.name}/`, files, false);
  }
}

function bundles(files) {
  const all = [];
  let size = 0;
  for (const file of files) {
    if (all.length === 0 || all.at(-1).length >= MostAtOnce || size + file.file.size > Bundle) { all.push([]); size = 0; }
    all.at(-1).push(file);
    size += file.file.size;
  }
  return all;
}

async function read(form, files) {
  if (running) return;
  const place = document.getElementById('reading'), list = place.querySelector('ol'), bar = place.querySelector('progress'), tells = place.querySelector('[data-tells]');
  const largest = Number(form.dataset.largest), fields = new FormData(form);
  fields.delete('files');
  place.hidden = false;
  list.replaceChildren();
  place.querySelector('[data-stop]').hidden = false;
  for (const button of document.querySelectorAll('form[data-read] button')) button.disabled = true;
  running = new AbortController();
  const sum = { articles: 0, failed: 0, lines: 0 };
  const tooLarge = files.filter(f => f.file.size > largest), rest = files.filter(f => f.file.size <= largest);
  for (const { name } of tooLarge) fail(list, sum, `${name}: more than ${largest} bytes; read it with chancery add`);
  const parts = files.length > 0 ? bundles(rest) : [[]];
  let done = tooLarge.length, last = '';
  bar.max = Math.max(1, files.length);
  bar.removeAttribute('value');
  const tell = () => { tells.textContent = `${files.length > 0 ? `${done} of ${files.length} files; ` : ''}${sum.articles} articles read${sum.failed > 0 ? `, ${sum.failed} failed` : ''}`; };
  tell();
  try {
    for (const part of parts) {
      const body = new FormData();
      for (const [name, value] of fields) body.append(name, value);
      for (const { file, name } of part) body.append('files', file, name);
      last = await give(form.dataset.read, body, list, sum, tell) ?? last;
      done += part.length;
      bar.value = done;
      tell();
    }
    tells.textContent = parts.length === 1 && last ? last + (sum.failed > 0 ? `; ${sum.failed} failed` : '') : tells.textContent;
    if (files.length === 0 && sum.failed === 0) form.reset();
  } catch (problem) {
    tells.textContent = problem.name === 'AbortError' ? `stopped after ${sum.articles} articles; what was filed is whole` : `${problem.message} ${sum.articles} articles were filed.`;
  } finally {
    running = null;
    bar.value = bar.max;
    place.querySelector('[data-stop]').hidden = true;
    for (const button of document.querySelectorAll('form[data-read] button')) button.disabled = false;
  }
}

/** One bundle: a line of JSON for each article. */
async function give(address, body, list, sum, tell) {
  let answer;
  try {
    answer = await fetch(address, { method: 'POST', body, credentials: 'same-origin', signal: running.signal });
  } catch (problem) {
    if (problem.name === 'AbortError') throw problem;
    throw new Error('The desk does not answer; is it still running?');
  }
  if (answer.redirected) throw new Error('You are signed out. Sign in again, then read the rest.');
  if (!answer.ok || !answer.headers.get('content-type')?.startsWith('application/x-ndjson')) {
    const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
    throw new Error((page.querySelector('[role=alert]') ?? page.querySelector('h1'))?.textContent ?? `The desk answers ${answer.status}.`);
  }
  const before = { articles: sum.articles, failed: sum.failed };
  const lines = answer.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '', summary = null;
  for (;;) {
    const { value, done } = await lines.read();
    if (done) return summary;
    const parts = (rest + value).split('\n');
    rest = parts.pop();
    for (const part of parts) {
      const line = JSON.parse(part);
      sum.articles = before.articles + line.articles;
      sum.failed = before.failed + line.failed;
      if (line.html && (sum.lines++ < MostLines || line.html.includes('class="failed"'))) list.insertAdjacentHTML('beforeend', line.html);
      if (line.problem) throw new Error(line.problem);
      summary = line.summary ?? summary;
    }
    tell();
  }
}

function fail(list, sum, sentence) {
  const line = document.createElement('li'), sign = document.createElement('span');
  line.className = 'failed';
  sign.className = 'sign';
  sign.textContent = 'failed';
  line.append(sign, ' ', sentence);
  list.append(line);
  sum.failed++;
}
