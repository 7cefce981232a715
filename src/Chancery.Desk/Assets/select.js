// Words selected in the article become the evidence of the field that is edited.

const form = () => document.querySelector('form[data-evidence]');
const points = text => [...text].length;

/** The offset of a place in the article, in code points. */
function offset(pane, node, at) {
  const element = node.nodeType === Node.TEXT_NODE ? node.parentElement : node;
  const piece = element.closest('[data-at]');
  if (piece && pane.contains(piece)) {
    const start = Number(piece.dataset.at);
    if (piece.hasAttribute('data-one')) return start + (at > 0 ? 1 : 0);
    const before = document.createRange();
    before.setStart(piece, 0);
    before.setEnd(node, at);
    return start + points(before.toString());
  }
  // Between pieces, or in words that are none of the article: the piece that follows begins there.
  const pieces = [...pane.querySelectorAll('[data-at]')];
  const place = document.createRange();
  place.setStart(node, at);
  const next = pieces.find(p => place.comparePoint(p, 0) >= 0);
  if (next) return Number(next.dataset.at);
  const last = pieces.at(-1);
  return last ? Number(last.dataset.at) + (last.hasAttribute('data-one') ? 1 : points(last.textContent)) : 0;
}

/** The selected words without what is none of the article. */
function words(pane, range) {
  let text = '';
  for (const piece of pane.querySelectorAll('[data-at]:not([data-one])')) {
    if (!range.intersectsNode(piece)) continue;
    const part = document.createRange();
    part.selectNodeContents(piece);
    if (part.comparePoint(range.startContainer, range.startOffset) === 0) part.setStart(range.startContainer, range.startOffset);
    if (part.comparePoint(range.endContainer, range.endOffset) === 0) part.setEnd(range.endContainer, range.endOffset);
    text += part.toString();
  }
  return text;
}

function take() {
  const editing = form(), selection = document.getSelection();
  if (!editing || !selection || selection.isCollapsed || selection.rangeCount === 0) return;
  const range = selection.getRangeAt(0);
  const common = range.commonAncestorContainer;
  const pane = (common.nodeType === Node.TEXT_NODE ? common.parentElement : common).closest('.article-text');
  if (!pane) return;
  const text = words(pane, range), quoted = text.trim();
  if (quoted === '') return;
  const start = offset(pane, range.startContainer, range.startOffset) + points(text) - points(text.trimStart());
  const end = offset(pane, range.endContainer, range.endOffset) - (points(text) - points(text.trimEnd()));
  editing.elements.article.value = pane.dataset.article;
  editing.elements.start.value = start;
  editing.elements.end.value = end;
  editing.elements.quote.value = quoted.replace(/\s+/g, ' ');
  if (window.Highlight) CSS.highlights.set('evidence', new Highlight(range.cloneRange()));
  document.getElementById('said').textContent = `Evidence: ${quoted}`;
  (editing.querySelector('[data-focus]') ?? editing.elements.quote).focus({ preventScroll: true });
}

document.addEventListener('pointerup', () => setTimeout(take));
document.addEventListener('keyup', event => { if (event.key === 'Shift' || event.shiftKey) take(); });
document.addEventListener('desk:fresh', () => {
  window.CSS?.highlights?.delete('evidence');
  form()?.querySelector('input[data-focus]')?.select();
});

// A list of values takes Enter for itself; here it saves, as in every field.
document.addEventListener('keydown', event => {
  if (event.key !== 'Enter' || !event.target.matches?.('form[data-evidence] select')) return;
  event.preventDefault();
  event.target.form.requestSubmit();
});
