// Tells the server whether charts have less than 600 pixels (ui/drawing/width.py): in a cookie for the next connection,
// and by a box that nobody sees for this one. On a screen where the menu lies over the page, a page opens without it.
(() => {
  "use strict";
  const BELOW = 600;
  const ROOT = new URL("../../", document.currentScript.src).pathname; // of the dashboard on its host
  const MENU = 300, FOLDED = 768; // as wide as the menu is, and the screens on which it is folded away at first
  const framed = location.search.includes("embed=true");
  let told = null;
  // Streamlit opens the menu as it was left; over a page that is opened anew that is in the way
  if (innerWidth <= FOLDED) {
    try {
      for (const key of Object.keys(localStorage)) if (key.startsWith("stSidebarCollapsed-")) localStorage.removeItem(key);
    } catch { /* nothing is kept then */ }
  }

  // The style keeps the place of a menu that is to come, and hides a page of which parts are.
  const root = document.documentElement.classList;
  const PARTS = '.stElementContainer:not([class*="st-key-grafiek"]) > [data-testid="stSkeleton"]';
  const come = () => {
    root.toggle("ds-menu-komt", !framed && !document.querySelector(".stSidebar"));
    root.toggle("ds-in-delen", !!document.querySelector(PARTS));
  };
  come();
  new MutationObserver(come).observe(document.documentElement, { childList: true, subtree: true });

  const room = () => {
    const main = document.querySelector(".stMainBlockContainer");
    if (!main) return innerWidth - (innerWidth > FOLDED && !framed ? MENU : 0) - 32;
    const look = getComputedStyle(main);
    return main.clientWidth - parseFloat(look.paddingLeft) - parseFloat(look.paddingRight);
  };

  function tell() {
    const narrow = room() < BELOW;
    if (narrow !== told) {
      told = narrow;
      document.cookie = `ds-smal=${narrow ? 1 : 0}; path=${ROOT}; SameSite=Lax`;
    }
    const box = document.querySelector(".st-key-breedte input");
    if (box && box.checked !== narrow) box.click();
  }

  tell();
  let waiting = 0;
  const soon = () => { clearTimeout(waiting); waiting = setTimeout(tell, 150); };
  addEventListener("resize", soon);
  // the box and the page come later, and the menu that is opened or folded leaves the page more or less
  const watch = new MutationObserver(() => {
    const main = document.querySelector(".stMainBlockContainer");
    if (!main || !document.querySelector(".st-key-breedte input")) return;
    watch.disconnect();
    tell();
    new ResizeObserver(soon).observe(main);
  });
  watch.observe(document.documentElement, { childList: true, subtree: true });
})();
