// Lights in the text what is chosen in the margin, and the other way round.

const lit = new Set();

function light(link, scroll) {
  for (const mark of lit) mark.classList.remove('lit');
  lit.clear();
  if (!link) return;
  for (const mark of document.querySelectorAll('.article-text a.mark')) {
    if (mark.getAttribute('href') === link) { mark.classList.add('lit'); lit.add(mark); }
  }
  const first = lit.values().next().value;
  if (scroll && first && !seen(first)) first.scrollIntoView({ block: 'center' });
}

const seen = mark => {
  const place = mark.getBoundingClientRect();
  return place.top > 60 && place.bottom < innerHeight - 20;
};

document.addEventListener('focusin', event => {
  const item = event.target.closest('[data-lights]');
  if (item) light(item.dataset.lights, true);
});
document.addEventListener('mouseover', event => {
  const item = event.target.closest?.('[data-lights]');
  if (item) light(item.dataset.lights, false);
});
