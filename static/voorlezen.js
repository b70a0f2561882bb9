// Says aloud what a choice changed: the titles of figures that read differently now (WCAG 4.1.3).
// A page is redrawn piece by piece; it is told once, when nothing has moved for a moment.
(() => {
  "use strict";
  const CALM = 500;
  const place = document.createElement("div");
  place.id = "ds-voorlezen";
  place.className = "ds-alleen-voorlezen";
  place.setAttribute("role", "status");
  let page = location.pathname;
  let known = new Map();
  let waiting = 0;

  const titles = () => [...document.querySelectorAll(".ds-figuur h3[id]")].map((title) => [title.id, title.textContent]);

  function tell() {
    const now = titles();
    const changed = now.filter(([id, text]) => known.has(id) && known.get(id) !== text).map(([, text]) => text);
    if (page === location.pathname && changed.length) {
      place.textContent = changed.length === 1 ? changed[0] : `${changed.length} figuren bijgewerkt. ${changed[0]}`;
    }
    known = page === location.pathname ? new Map([...known, ...now]) : new Map(now);
    page = location.pathname;
  }

  function start() {
    document.body.append(place);
    new MutationObserver((moves) => {
      if (moves.every((move) => place.contains(move.target))) return;
      clearTimeout(waiting);
      waiting = setTimeout(tell, CALM);
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  }
  document.body ? start() : document.addEventListener("DOMContentLoaded", start);
})();
