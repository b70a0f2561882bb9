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

  // A title counts as known from the moment it first stands there, however restless the page still is.
  function look() {
    if (page !== location.pathname) { page = location.pathname; known = new Map(); }
    for (const [id, text] of titles()) if (!known.has(id)) known.set(id, text);
    clearTimeout(waiting);
    waiting = setTimeout(tell, CALM);
  }

  function tell() {
    const changed = titles().filter(([id, text]) => known.get(id) !== text);
    for (const [id, text] of changed) known.set(id, text);
    if (!changed.length) return;
    place.textContent = changed.length === 1 ? changed[0][1] : `${changed.length} figuren bijgewerkt. ${changed[0][1]}`;
  }

  function start() {
    document.body.append(place);
    new MutationObserver((moves) => {
      if (!moves.every((move) => place.contains(move.target))) look();
    }).observe(document.body, { childList: true, subtree: true, characterData: true });
  }
  document.body ? start() : document.addEventListener("DOMContentLoaded", start);
})();
