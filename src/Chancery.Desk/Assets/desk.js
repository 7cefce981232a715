// Pages work without this script. It swaps pages in place, gives keys to controls, filters while one types, and shows long lists a window at a time.

const main = () => document.getElementById('content');
const address = () => location.pathname + location.search;
let shown = address();

/** Puts the page of an answer in the place of the one that is shown. */
async function show(answer, push) {
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const next = page.getElementById('content');
  if (!next) { location.assign(answer.url); return; }
  document.title = page.title;
  document.querySelector('header.bar nav')?.replaceWith(page.querySelector('header.bar nav'));
  main().replaceWith(next);
  if (push) history.pushState(null, '', answer.url);
  shown = address();
  fresh(next);
  const start = next.querySelector('[data-focus]') ?? next;
  start.focus({ preventScroll: true });
  if (!next.querySelector('[data-here]:not([data-pane] *)')) window.scrollTo(0, 0);
  if (start !== next) start.scrollIntoView({ block: 'nearest' });
  say(next.querySelector('[data-say]')?.textContent ?? page.title);
}

/** Tells people who hear the page what changed. */
function say(text) { document.getElementById('said').textContent = text.trim(); }

async function go(url, options = {}, push = true) {
  document.documentElement.toggleAttribute('data-busy', true);
  try {
    await show(await fetch(url, { credentials: 'same-origin', ...options }), push);
  } catch {
    say('The desk does not answer; is it still running?');
    problem('The desk does not answer. Start it again with chancery desk; what was decided before is kept.');
  } finally {
    document.documentElement.toggleAttribute('data-busy', false);
  }
}

function problem(sentence) {
  const line = document.createElement('p');
  line.className = 'problem';
  line.setAttribute('role', 'alert');
  line.textContent = sentence;
  main().prepend(line);
}

const query = form => new URLSearchParams([...new FormData(form)].filter(([, value]) => typeof value === 'string' && value !== '')).toString();

document.addEventListener('click', event => {
  const link = event.target.closest('a[href]');
  if (event.defaultPrevented || !link || event.button !== 0 || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  if (link.origin !== location.origin || link.target || link.hasAttribute('download') || link.hasAttribute('data-plain')) return;
  if (link.hash && link.pathname === location.pathname && link.search === location.search) return;
  event.preventDefault();
  go(link.href);
});

document.addEventListener('submit', event => {
  const form = event.target;
  if (event.defaultPrevented || form.method === 'dialog' || form.hasAttribute('data-plain')) return;
  event.preventDefault();
  const action = new URL(event.submitter?.getAttribute('formaction') ?? form.getAttribute('action') ?? location.href, location.href);
  if (form.method === 'get') {
    action.search = query(form);
    go(action);
  } else {
    go(action, { method: 'POST', body: new FormData(form, event.submitter) });
  }
});

// A link within the page comes here too; loading the page anew would lose what was typed.
window.addEventListener('popstate', () => {
  if (address() === shown) return;
  shown = address();
  go(location.href, {}, false);
});

// Filters that answer while one types.
let typing;
document.addEventListener('input', event => {
  const form = event.target.closest('form[data-live]');
  if (!form) return;
  clearTimeout(typing);
  typing = setTimeout(() => narrow(form), event.target.matches('input[type=search], input:not([type])') ? 150 : 0);
});

let asked = 0;
async function narrow(form) {
  const mine = ++asked;
  const action = new URL(form.action);
  action.search = query(form);
  const answer = await fetch(action, { credentials: 'same-origin' });
  const page = new DOMParser().parseFromString(await answer.text(), 'text/html');
  const part = page.querySelector(form.dataset.live);
  if (mine !== asked || !part) return;
  document.querySelector(form.dataset.live).replaceWith(part);
  history.replaceState(null, '', part.dataset.link ?? action);
  shown = address();
  fresh(part);
  say(part.querySelector('.count, .problem, .empty')?.textContent ?? '');
}

/** Wakes what came with a page or a part of one. */
function fresh(root) {
  for (const place of root.querySelectorAll('[data-load]')) load(place);
  for (const list of root.querySelectorAll('[data-virtual]')) windowed(list);
  for (const button of root.querySelectorAll('[data-key]')) button.setAttribute('aria-keyshortcuts', button.dataset.key);
  const here = root.querySelector('[data-here]'), pane = here?.closest('[data-pane]');
  if (pane) pane.scrollTop += here.getBoundingClientRect().top - pane.getBoundingClientRect().top - pane.clientHeight / 3;
  else here?.scrollIntoView({ block: 'center' });
  document.dispatchEvent(new CustomEvent('desk:fresh', { detail: root }));
}

async function load(place) {
  const answer = await fetch(place.dataset.load, { credentials: 'same-origin' });
  if (!answer.ok || answer.redirected) return;
  place.innerHTML = await answer.text();
  fresh(place);
}

/** Keeps only the rows near the visible ones in a long table. */
function windowed(list) {
  const total = Number(list.dataset.total), size = Number(list.dataset.page), body = list.querySelector('tbody');
  const pages = new Map([[0, [...body.rows]]]);
  if (total <= size) return;
  const height = body.rows[0].offsetHeight || 36;
  const spacer = () => { const row = document.createElement('tr'); row.className = 'spacer'; row.setAttribute('aria-hidden', 'true'); row.append(document.createElement('td')); row.firstChild.colSpan = list.querySelectorAll("thead th").length; return row; };
  const above = spacer(), below = spacer();
  let shown = '';
  const rows = async page => {
    if (!pages.has(page)) {
      const answer = await fetch(`${list.dataset.virtual}&at=${page * size}&rows=${size}`, { credentials: 'same-origin' });
      if (!answer.ok) return [];
      const table = document.createElement('table');
      table.innerHTML = await answer.text();
      pages.set(page, [...table.rows]);
      if (pages.size > 40) pages.delete([...pages.keys()].find(p => Math.abs(p - page) > 5));
    }
    return pages.get(page);
  };
  const draw = async () => {
    const last = Math.ceil(total / size) - 1;
    const first = Math.max(0, Math.min(last, Math.floor((list.scrollTop / height - 20) / size)));
    const end = Math.min(last, Math.floor(((list.scrollTop + list.clientHeight) / height + 20) / size));
    const key = `${first}-${end}`;
    if (key === shown) return;
    shown = key;
    const parts = await Promise.all(Array.from({ length: end - first + 1 }, (_, i) => rows(first + i)));
    if (shown !== key) return;
    above.firstChild.style.height = `${first * size * height}px`;
    below.firstChild.style.height = `${Math.max(0, (total - (end + 1) * size) * height)}px`;
    body.replaceChildren(above, ...parts.flat(), below);
  };
  below.firstChild.style.height = `${(total - body.rows.length) * height}px`;
  body.append(below);
  list.addEventListener('scroll', () => requestAnimationFrame(draw), { passive: true });
  draw();
}

// Keys: each control says its own in data-key; "g i" is one key after the other.
let before = '', since = 0;
document.addEventListener('keydown', event => {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return;
  const field = event.target.closest?.('input, textarea, select, [contenteditable]');
  if (field && !(field.matches('input[type=checkbox], input[type=radio]'))) {
    if (event.key === 'Escape') {
      const away = field.closest('form')?.querySelector('[data-cancel]');
      if (away) away.click(); else field.blur();
      event.preventDefault();
    }
    return;
  }
  if (document.querySelector('dialog[open]')) return;
  const key = event.key === ' ' ? 'Space' : event.key;
  if (key === 'j' || key === 'k') { if (step(key === 'j' ? 1 : -1)) event.preventDefault(); else press(event, key); return; }
  const sequence = event.timeStamp - since < 1200 && before ? `${before} ${key}` : '';
  before = key; since = event.timeStamp;
  if (sequence && press(event, sequence)) { before = ''; return; }
  press(event, key);
});

function press(event, key) {
  const control = [...document.querySelectorAll('[data-key]')].find(c => c.dataset.key === key && !c.disabled && c.getClientRects().length > 0);
  if (!control) return false;
  event.preventDefault();
  if (control.matches('input:not([type=checkbox]), textarea, select')) { control.focus(); control.select?.(); } else control.click();
  return true;
}

/** Goes to the next row of a list. */
function step(by) {
  const links = [...document.querySelectorAll('[data-virtual] tbody a, [data-step]')];
  if (links.length === 0) return false;
  const at = links.indexOf(document.activeElement);
  const next = links[Math.max(0, Math.min(links.length - 1, at < 0 ? 0 : at + by))];
  next.focus();
  next.scrollIntoView({ block: 'nearest' });
  return true;
}

document.addEventListener('click', event => {
  if (!event.target.closest('[data-keys]')) return;
  const dialog = document.getElementById('keys'), list = dialog.querySelector('dl');
  list.replaceChildren();
  for (const control of document.querySelectorAll('[data-key]')) {
    const key = document.createElement('dt'), does = document.createElement('dd'), cap = document.createElement('kbd');
    cap.textContent = control.dataset.key;
    key.append(cap);
    does.textContent = control.dataset.does ?? control.getAttribute('aria-label') ?? control.textContent.trim();
    list.append(key, does);
  }
  if (document.querySelector('[data-virtual], [data-step]')) {
    for (const [k, d] of [['j', 'Next row'], ['k', 'Row before']]) {
      const key = document.createElement('dt'), does = document.createElement('dd'), cap = document.createElement('kbd');
      cap.textContent = k; key.append(cap); does.textContent = d; list.append(key, does);
    }
  }
  dialog.showModal();
});

fresh(document.body);
