// Streamlit's own words are English and cannot be set. This puts the ones a reader can meet in Dutch, in
// visible text and in the names that are read aloud, and takes away the single-key shortcuts (WCAG 2.1.4).
// Only whole texts are replaced, by exact match, outside charts and outside our own HTML.
(() => {
  "use strict";
  const WORDS = new Map(Object.entries({
    "Skip to main content": "Naar de inhoud",
    Sidebar: "Menu en keuzes",
    "Collapse sidebar": "Menu sluiten",
    "Expand sidebar": "Menu openen",
    "Close sidebar": "Menu sluiten",
    "Open sidebar": "Menu openen",
    "Main menu": "Weergave en afdrukken",
    System: "Systeem",
    Light: "Licht",
    Dark: "Donker",
    "Use system setting": "Zoals het systeem",
    Theme: "Licht of donker",
    "Copy version to clipboard": "Versienummer kopiëren",
    Print: "Afdrukken",
    "Made with Streamlit v": "Gemaakt met Streamlit ",
    "Record screen": "Scherm opnemen",
    "Record a screencast": "Scherm opnemen",
    Fullscreen: "Volledig scherm",
    "View fullscreen": "Volledig scherm",
    "Close fullscreen": "Volledig scherm sluiten",
    "Link to heading": "Link naar deze kop",
    Open: "Lijst openen",
    Close: "Sluiten",
    Dismiss: "Sluiten",
    Cancel: "Annuleren",
    Search: "Zoeken",
    "Close Search": "Zoeken sluiten",
    "Next Result": "Volgende",
    "Previous Result": "Vorige",
    "Show/hide columns": "Kolommen tonen of verbergen",
    "Clear selection": "Selectie wissen",
    "Clear all": "Alles wissen",
    "Clear value": "Wissen",
    "Clear entry": "Wissen",
    "Selected values": "Gekozen",
    "Select all": "Alles kiezen",
    "Select an option": "Kies",
    "Choose an option": "Kies",
    "Choose options": "Kies een of meer",
    "No results": "Niets gevonden",
    "No options to select.": "Geen keuzes.",
    "No options to select": "Geen keuzes",
    "No data": "Geen gegevens",
    Upload: "Bestand kiezen",
    "Browse files": "Bestand kiezen",
    "file upload": "Bestand kiezen",
    "Add files": "Bestanden toevoegen",
    "Drag and drop file here": "Sleep een bestand hierheen",
    "Drag and drop a file here": "Sleep een bestand hierheen",
    "Drag and drop files here": "Sleep bestanden hierheen",
    "Error:": "Fout: ",
    "Upload failed": "Het versturen lukte niet.",
    "Unexpected error. Please try again.": "Het versturen lukte niet. Probeer het opnieuw.",
    "Only one file is allowed.": "Kies één bestand.",
    "Add row": "Rij toevoegen",
    "Delete row(s)": "Rijen verwijderen",
    "Type to search": "Typ wat u zoekt",
    "over 1000": "meer dan 1.000 gevonden",
    "Dataframe column menu": "Kolom",
    "Copy column name": "Naam van de kolom kopiëren",
    "Sort ascending": "Laagste eerst",
    "Sort descending": "Hoogste eerst",
    Autosize: "Zo breed als nodig",
    "Pin column": "Kolom vastzetten",
    "Unpin column": "Kolom losmaken",
    "Hide column": "Kolom verbergen",
    Statistics: "Kengetallen",
    Format: "Weergave",
    "Scroll tabs left": "Vorige tabbladen",
    "Scroll tabs right": "Volgende tabbladen",
    "Next page": "Volgende pagina",
    "Previous page": "Vorige pagina",
    Pagination: "Pagina's",
    "Copy to clipboard": "Kopieer",
    Copied: "Gekopieerd",
    "Copied!": "Gekopieerd",
    "Show more": "Meer tonen",
    "Show less": "Minder tonen",
    "View less": "Minder tonen",
    "Running...": "Bezig…",
    "Stopping...": "Stopt…",
    Stop: "Stoppen",
    Retry: "Opnieuw proberen",
    "Try again": "Opnieuw proberen",
    "Loading...": "Laden…",
    "Please wait...": "Even wachten…",
    Connecting: "Verbinden",
    "CONNECTING": "Verbinden",
    "Connecting to Streamlit server": "Verbinden met de server",
    "Reconnected to server.": "Weer verbonden.",
    "Connection lost. Please wait for the app to reconnect, then try again.":
      "Verbinding verbroken. Wacht tot die er weer is en probeer het dan opnieuw.",
    "Connection error": "Geen verbinding",
    "Unable to connect to Streamlit server": "Geen verbinding met de server",
    "Streamlit server is not responding. Are you connected to the internet?":
      "De server antwoordt niet. Hebt u verbinding met het netwerk?",
    "Page not found": "Pagina niet gevonden",
    "The page that you have requested does not seem to exist. Running the app's main page.":
      "Deze pagina bestaat niet. U ziet nu het overzicht.",
    Notifications: "Meldingen",
  }));
  const PATTERNS = [
    [/^Remove (.+)$/, "$1 weghalen"],
    [/^Help for (.+)$/, "Uitleg bij $1"],
    [/^Press Enter to apply$/, "Enter past toe"],
    [/^Press (\S+)\+Enter to apply$/, "$1+Enter past toe"],
    [/^Press Enter to submit form$/, "Enter verstuurt"],
    [/^Press (\S+)\+Enter to submit form$/, "$1+Enter verstuurt"],
    [/^(\d+) results?$/, "$1 gevonden"],
    [/^(\d+) of (\d+) results?$/, "$1 van $2 gevonden"],
    [/^(\d+) of over 1000$/, "$1 van meer dan 1.000 gevonden"],
    [/^1 option available\.$/, "1 keuze."],
    [/^(\d+) options available\.$/, "$1 keuzes."],
    [/^Page (\d+)$/, "Pagina $1"],
    [/^Select (\d+) matches$/, "$1 gevonden kiezen"],
    [/^(\d+)MB per file(?: • (.+))?$/, "Hoogstens $1 MB per bestand $2"],
    [/^File must be (\d+)(?:\.0)?([KMG]B) or smaller\..*$/s, "Het bestand is te groot. Hooguit $1 $2."],
    [/^.+ files are not allowed\..*$/s, "Dit soort bestand kan hier niet."],
    [/^(?:Axios)?Error: .*$/s, "Het versturen lukte niet. Kies een ander bestand of probeer het opnieuw."],
    [/^Cancel upload of (.+)$/, "$1 niet versturen"],
    [/^This app has encountered an error\..*$/s,
      "Er ging iets mis. De beheerder vindt de fout in het logboek. Ververs de pagina of probeer het later."],
    [/^You are not connected to internet\.?$/, "U hebt geen internet."],
  ];
  const NAMES = ["aria-label", "title", "placeholder", "alt"];
  const WITH_NAME = NAMES.map((name) => `[${name}]`).join(",");
  const OURS = ".stHtml, svg, .js-plotly-plot, canvas, style, script";
  // What the author or the data says is never touched: an option may well be called "Open" or "Light".
  const CONTENT = `${OURS}, [translate="no"], [role="option"], [data-tag], .stMarkdown, [data-testid="stWidgetLabel"]`;
  // options that are Streamlit's own: a list without a match says so in one, and there are those that choose more at once
  const THEIRS = '[data-empty="true"], [data-key="__select_all__"], [data-key="__select_matches__"]';
  const LIST = '[data-trigger="ComboBox"], .stMainMenuPopover', HELP = "[data-st-overlay-root]", CHOSEN = ", selected";

  function dutch(text) {
    const word = text.trim();
    if (!word || word.length > 400) return null;
    const known = WORDS.get(word);
    if (known) return known;
    const found = PATTERNS.find(([pattern]) => pattern.test(word));
    return found ? word.replace(found[0], found[1]).trim() : null;
  }

  function name(element) {
    if (element.closest(OURS) || element.matches("[data-tag], [role=option]")) return;
    for (const attribute of NAMES) {
      const text = element.getAttribute(attribute);
      const better = text && dutch(text);
      if (better && better !== text) element.setAttribute(attribute, better);
    }
  }

  function write(node) {
    const better = dutch(node.nodeValue);
    const from = node.parentElement;
    if (better && (!from?.closest(CONTENT) || from.closest(THEIRS))) node.nodeValue = better;
    else if (node.nodeValue.endsWith(CHOSEN) && from?.closest("[data-live-announcer]")) {
      node.nodeValue = `${node.nodeValue.slice(0, -CHOSEN.length)}, gekozen`;
    }
  }

  // The menu is in groups with a name of their own, and the page itself is no stop of the tab key: the link to its
  // contents still goes there.
  function shape(root) {
    for (const group of root.querySelectorAll('[class*="st-key-menu-"]')) {
      const heading = group.querySelector(".ds-menukop");
      if (heading) { group.setAttribute("role", "group"); group.setAttribute("aria-label", heading.textContent); }
    }
    // an open list hangs at the end of the page, outside its parts: it is one itself, without a name to be read aloud
    for (const list of [root, ...root.querySelectorAll(LIST)]) if (list.matches(LIST)) list.setAttribute("role", "region");
    const main = root.closest(".stMain") ?? root.querySelector(".stMain");
    if (main?.getAttribute("tabindex") === "0") main.setAttribute("tabindex", "-1");
  }

  function visit(root) {
    if (root.nodeType === Node.TEXT_NODE) { write(root); return; }
    if (root.nodeType !== Node.ELEMENT_NODE) return;
    shape(root.closest('[class*="st-key-menu-"]')?.parentElement ?? root);
    if (root.matches(OURS)) return;
    if (root.matches(WITH_NAME)) name(root);
    root.querySelectorAll(WITH_NAME).forEach(name);
    const texts = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) write(texts.currentNode);
  }

  // what opens over the page (help) is such a part too, while it is there
  function over() {
    for (const place of document.querySelectorAll(HELP)) {
      if (!place.childElementCount) place.removeAttribute("role");
      else if (!place.hasAttribute("role")) place.setAttribute("role", "region");
    }
  }

  new MutationObserver((changes) => {
    over();
    for (const change of changes) {
      if (change.type === "childList") change.addedNodes.forEach(visit);
      else if (change.type === "attributes") name(change.target);
      else write(change.target);
    }
  }).observe(document.documentElement,
    { subtree: true, childList: true, characterData: true, attributes: true, attributeFilter: NAMES });

  // "r" runs the script again and "c" clears the cache, wherever one types. React has seen the key before
  // it comes to the document; only Streamlit's own shortcut listens here, after us.
  document.addEventListener("keydown", (event) => {
    const plain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (plain && ["r", "c"].includes(event.key.toLowerCase())) event.stopImmediatePropagation();
  });
})();
