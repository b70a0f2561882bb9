// The search field above every page: a word or a question gives results by kind, each a link with its choices filled in.
//
// `/` goes to it from anywhere (and can be switched off there: WCAG 2.1.4), arrows walk the results, enter opens one (with
// ctrl beside this page, as a click does), escape clears. How many were found is announced. What is found is the server's answer: /api/v1/zoek?q=.
(() => {
  "use strict";
  if (new URLSearchParams(location.search).get("embed") === "true") return; // a figure in somebody else's page
  const BASE = new URL("../../", document.currentScript.src);
  const WAIT = 120; // ms after the last key
  const RETRY = 1500; // milliseconds
  const OFF = "ds-zoektoets-uit";
  const make = (name, attributes = {}, text = "") => {
    const element = document.createElement(name);
    for (const [key, value] of Object.entries(attributes)) element.setAttribute(key, value);
    element.textContent = text;
    return element;
  };
  const stored = () => { try { return localStorage.getItem(OFF) !== null; } catch { return false; } };
  // Hidden until the style of the app is there.
  const box = make("div", { id: "ds-zoek", role: "search", style: "visibility: hidden", "aria-label": "Doorstroom doorzoeken" });
  const field = make("input", {
    id: "ds-zoekvak", type: "text", role: "combobox", "aria-label": "Zoeken", "aria-expanded": "false",
    "aria-controls": "ds-zoeklijst", "aria-autocomplete": "list", autocomplete: "off",
    autocapitalize: "off", spellcheck: "false", maxlength: "200", placeholder: "Zoek, of stel een vraag",
  });
  const key = make("kbd", { "aria-hidden": "true" }, "/");
  const panel = make("div", { id: "ds-zoekpaneel", hidden: "" });
  const line = make("p", { "aria-hidden": "true" });
  const list = make("div", { id: "ds-zoeklijst", role: "listbox", "aria-label": "Gevonden" });
  const toggle = make("button", { type: "button" });
  const said = make("div", { role: "status", class: "ds-alleen-voorlezen" });
  // The results are links, so the link to the contents has to stand before them: Streamlit's comes after.
  const skip = make("a", { id: "ds-naar-inhoud", href: "#stMain", style: "visibility: hidden" }, "Naar de inhoud");
  skip.addEventListener("click", (event) => {
    event.preventDefault(); // the address keeps its place
    document.querySelector(".stMain")?.focus();
  });
  panel.append(line, list, toggle);
  box.append(field, key, panel, said);

  let off = stored();
  let asked = 0;
  let timer = 0;
  let options = [];
  let at = -1;

  const open = (is) => {
    panel.hidden = !is;
    field.setAttribute("aria-expanded", String(is && options.length > 0));
    if (!is) point(-1);
  };

  function point(to) {
    options[at]?.setAttribute("aria-selected", "false");
    at = to;
    const option = options[at];
    if (!option) { field.removeAttribute("aria-activedescendant"); return; }
    option.setAttribute("aria-selected", "true");
    option.scrollIntoView({ block: "nearest" });
    field.setAttribute("aria-activedescendant", option.id);
  }

  function draw(answer) {
    list.replaceChildren();
    options = [];
    for (const group of answer.groepen) {
      const head = make("div", { class: "ds-zoekkop", id: `ds-zoek-${group.soort}`, role: "presentation" }, group.titel);
      const part = make("div", { role: "group", "aria-labelledby": head.id });
      part.append(head);
      for (const one of group.resultaten) {
        const option = make("a", {
          role: "option", id: `ds-zoek-${options.length}`, "aria-selected": "false", tabindex: "-1",
          href: new URL(one.adres, BASE).href,
        });
        option.append(make("strong", {}, one.naam));
        if (one.noot) option.append(make("em", {}, one.noot));
        if (one.uitleg) option.append(make("span", {}, one.uitleg));
        options.push(option);
        part.append(option);
      }
      list.append(part);
    }
    list.hidden = options.length === 0;
    tell(answer.zin);
    open(true);
  }

  function go(option, apart) {
    if (apart) window.open(option.href, "_blank", "noopener");
    else option.click();
  }

  function tell(text) {
    line.textContent = text;
    said.textContent = text;
  }

  async function ask(again = true) {
    const question = field.value.trim();
    const mine = ++asked;
    if (!question) { options = []; list.replaceChildren(); said.textContent = ""; open(false); return; }
    try {
      const answer = await fetch(new URL(`api/v1/zoek?q=${encodeURIComponent(question)}`, BASE));
      const body = await answer.json();
      if (mine !== asked) return; // the reader typed on
      if (answer.ok) draw(body);
      else fail(body.detail);
    } catch {
      if (mine !== asked) return;
      if (again) timer = setTimeout(ask, RETRY, false); // a server that has just begun may not answer yet
      else fail("Zoeken lukt nu niet. Probeer het zo nog eens.");
    }
  }

  function fail(text) {
    options = [];
    list.replaceChildren();
    list.hidden = true;
    tell(text);
    open(true);
  }

  // The field tells which key goes to it; without one `?` is quiet too (doorstroom.js).
  function explain() {
    off ? field.removeAttribute("aria-keyshortcuts") : field.setAttribute("aria-keyshortcuts", "/");
    toggle.textContent = off ? "Sneltoets / aanzetten" : "Sneltoets / uitzetten";
    key.hidden = off;
  }

  toggle.addEventListener("click", () => {
    off = !off;
    try { off ? localStorage.setItem(OFF, "1") : localStorage.removeItem(OFF); } catch { /* for this page only, then */ }
    explain();
    said.textContent = off ? "Sneltoets uitgezet" : "Sneltoets aangezet";
  });
  field.addEventListener("input", () => { clearTimeout(timer); timer = setTimeout(ask, WAIT); });
  field.addEventListener("focus", () => { if (field.value.trim()) open(true); });
  // The server makes its index of a build once, at the first question: while the reader still types.
  field.addEventListener("focus", () => { fetch(new URL("api/v1/zoek?q=", BASE)).catch(() => {}); }, { once: true });
  field.addEventListener("keydown", (event) => {
    const last = options.length - 1;
    const steps = { ArrowDown: at < last ? at + 1 : 0, ArrowUp: at > 0 ? at - 1 : last };
    if (event.key in steps && options.length) {
      event.preventDefault();
      if (panel.hidden) open(true);
      point(steps[event.key]);
    } else if (event.key === "Enter" && options.length && !panel.hidden) {
      event.preventDefault();
      go(options[Math.max(at, 0)], event.ctrlKey || event.metaKey);
    } else if (event.key === "Escape") {
      event.preventDefault();
      if (!panel.hidden) open(false);
      else { field.value = ""; ask(); }
    }
    event.stopPropagation(); // Streamlit listens to single keys
  });
  box.addEventListener("focusout", (event) => { if (!box.contains(event.relatedTarget)) open(false); });
  list.addEventListener("mousedown", (event) => event.preventDefault()); // the field keeps the focus
  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable='true'], [role='textbox']");
    if (off || event.key !== "/" || event.ctrlKey || event.metaKey || event.altKey || typing) return;
    event.preventDefault();
    field.focus();
    field.select();
  });

  // The field stands outside the app, so that it is there before the app is; it takes the colours of the app's theme.
  function follow() {
    const app = document.querySelector(".stApp");
    if (!app) { setTimeout(follow, 100); return; }
    const look = () => { box.style.colorScheme = getComputedStyle(app).colorScheme; };
    look();
    new MutationObserver(look).observe(app, { attributes: true, attributeFilter: ["class", "style"] });
  }
  explain();
  document.body.prepend(skip, box);
  follow();
})();
