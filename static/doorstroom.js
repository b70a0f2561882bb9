// Actions in our own HTML: copy a link, save a chart as PNG, open everything for print.
// Plain script, no build step. Buttons that need it carry data-ds-js and stay hidden until it runs.
//
//   <button data-ds-js data-ds-kopieer="/pad?regio=RA0206">         copies the full address
//   <button data-ds-js data-ds-insluiten="/figuur?id=x" data-titel>  copies the code of an iframe
//   <button data-ds-js data-ds-bestand="<base64>" data-naam>           saves a file that is in the page itself
//   <button data-ds-js data-ds-neem="id=x&regio=RA0206">             puts the figure in the selection of the reader
//   <a data-ds-selectie>                                             goes to that selection; with how many there are
//   <a data-ds-bewaar="id=x|id=y">                                   makes this the selection
//   <button data-ds-js data-ds-vouw="<anchor of the figure>">         opens and folds what stands below it, on a telephone
//   <a data-ds-sinds>, <button data-ds-gezien>                       go to what changed since the last visit, or put that away
//   <button data-ds-js data-ds-sluit>                                puts the tour away for good
//   <button data-ds-js data-ds-tabel="<key of the container>">       copies its table, as it stands, for a spreadsheet
//   <button data-ds-js data-ds-lees="<key of the container>" aria-pressed>  reads its table aloud, or stops that
//   <button data-ds-js data-ds-png="<key of the container>" data-naam data-titel data-zin data-bron>
//
// Handlers sit on the document: Streamlit redraws the buttons whenever it likes.
(() => {
  "use strict";
  const FONTS = new URL("fonts/", document.currentScript.src);
  const ROOT = new URL("../../", document.currentScript.src).pathname; // of the dashboard on its host
  const SCALE = 2;
  const PAD = 24;
  const onPaper = (name) => getComputedStyle(document.documentElement).getPropertyValue(name).trim(); // also from the dark theme
  const WORDS = ":is(.annotation-text,.legendtext,.xtick text,.ytick text,.xtitle,.ytitle,.gtitle)"; // as in the style
  document.documentElement.classList.add("ds-js");

  // --- the first sight goes when the page is there --------------------------------------------------------
  const first = document.getElementById("ds-eerste");
  if (first) {
    const there = () => {
      const run = document.querySelector(".stApp")?.dataset.testScriptState;
      return document.querySelector('[role="dialog"]') ?? (run === "notRunning" && document.querySelector(".stMainBlockContainer h1"));
    };
    const watch = new MutationObserver(() => {
      if (!there()) return;
      watch.disconnect();
      const main = document.querySelector(".stMain");
      if (main) main.scrollTop = first.scrollTop;
      first.remove();
    });
    watch.observe(document.body, { childList: true, subtree: true, attributes: true, attributeFilter: ["data-test-script-state"] });
  }

  // --- a server that is back, or another one, knows no choices: it hears those of the address before the next one ----
  let lost = null; // until the first connection
  new MutationObserver(([{ target }]) => {
    const connected = target.dataset.testConnectionState === "CONNECTED";
    if (connected && lost) {
      const here = location.href;
      history.replaceState(history.state, "", location.pathname + location.search); // with a place in it nothing is asked
      dispatchEvent(new PopStateEvent("popstate", { state: history.state }));
      history.replaceState(history.state, "", here);
    }
    if (connected || lost !== null) lost = !connected;
  }).observe(document.documentElement, { subtree: true, attributes: true, attributeFilter: ["data-test-connection-state"] });

  // --- telling the reader, seen and heard -----------------------------------------------------------
  let quiet = 0;
  const place = document.createElement("div");
  place.id = "ds-bericht";
  place.setAttribute("role", "status");
  const app = () => document.querySelector(".stApp") ?? document.body;

  function tell(text) {
    place.style.colorScheme = getComputedStyle(app()).colorScheme;
    place.textContent = "";
    clearTimeout(quiet);
    setTimeout(() => { place.textContent = text; }, 50); // a change after a pause is announced, also twice
    quiet = setTimeout(() => { place.textContent = ""; }, 5000);
  }

  // --- copy a link ------------------------------------------------------------------------------------
  async function copy(button) {
    const address = new URL(button.dataset.dsKopieer, location.origin).href;
    try {
      await navigator.clipboard.writeText(address);
      tell("Link gekopieerd");
    } catch {
      // Refused, or no secure context: let the reader copy it by hand.
      window.prompt("Kopieer deze link:", address);
    }
  }

  // --- copy the code that frames a figure elsewhere ------------------------------------------------------
  async function embed(button) {
    const address = new URL(`${button.dataset.dsInsluiten}&embed=true`, location.origin).href;
    const frame = document.createElement("iframe"); // builds the code with every value escaped; never shown
    Object.assign(frame, { src: address, title: button.dataset.titel, width: "100%", height: "720", loading: "lazy" });
    frame.style.border = "0";
    try {
      await navigator.clipboard.writeText(frame.outerHTML);
      tell("Insluitcode gekopieerd");
    } catch {
      window.prompt("Kopieer deze code:", frame.outerHTML);
    }
  }

  // --- chart to PNG -----------------------------------------------------------------------------------
  const fontRules = new Map();
  function fontRule(family, weight, file) {
    if (!fontRules.has(file)) fontRules.set(file, loadFont(family, weight, file));
    return fontRules.get(file);
  }
  async function loadFont(family, weight, file) {
    const answer = await fetch(new URL(file, FONTS));
    const bytes = new Uint8Array(await answer.arrayBuffer());
    let text = "";
    for (const byte of bytes) text += String.fromCharCode(byte);
    const data = `data:font/woff2;base64,${btoa(text)}`;
    return `@font-face{font-family:"${family}";font-weight:${weight};src:url(${data}) format("woff2")}`;
  }
  const fonts = () => Promise.all([
    fontRule("IBM Plex Sans", 400, "plex-sans-400.woff2"),
    fontRule("IBM Plex Sans", 600, "plex-sans-600.woff2"),
    fontRule("IBM Plex Serif", 600, "plex-serif-600.woff2"),
  ]);

  const escaped = (text) => text.replace(/[&<>]/g, (sign) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;" })[sign]);

  function wrap(text, font, width) {
    const pen = document.createElement("canvas").getContext("2d");
    pen.font = font;
    const lines = [];
    for (const word of text.split(/\s+/).filter(Boolean)) {
      const longer = lines.length ? `${lines.at(-1)} ${word}` : word;
      if (lines.length && pen.measureText(longer).width <= width) lines[lines.length - 1] = longer;
      else lines.push(word);
    }
    return lines;
  }

  // Text lines as SVG below `top`; gives the markup and where the next part starts.
  function block(text, style, top, width) {
    const lines = wrap(text ?? "", `${style.weight} ${style.size}px "${style.family}"`, width);
    const step = Math.round(style.size * 1.35);
    const markup = lines.map((line, index) =>
      `<text x="${PAD}" y="${top + style.size + index * step}" fill="${style.fill}" font-family='"${style.family}"'`
      + ` font-size="${style.size}" font-weight="${style.weight}">${escaped(line)}</text>`);
    return { markup: markup.join(""), bottom: top + lines.length * step };
  }

  async function compose(plot, words) {
    const rules = await fonts();
    const box = plot.getBoundingClientRect();
    const width = Math.round(box.width);
    const dark = onPaper("--ds-druk"), white = onPaper("--ds-blad");
    const ink = { fill: dark };
    const head = block(words.titel, { ...ink, family: "IBM Plex Serif", size: 20, weight: 600 }, PAD, width);
    const line = block(words.zin, { ...ink, family: "IBM Plex Sans", size: 15, weight: 400 }, head.bottom + 6, width);
    const top = line.bottom + 12;
    const source = `Bron: ${words.bron ?? ""}. Bewerking: Doorstroom.`;
    const foot = block(source, { ...ink, family: "IBM Plex Sans", size: 12, weight: 400 }, top + box.height + 8, width);
    const layers = [...plot.querySelectorAll(".main-svg")].map((svg) => {
      const layer = svg.cloneNode(true);
      const at = svg.getBoundingClientRect();
      layer.setAttribute("x", PAD + at.left - box.left);
      layer.setAttribute("y", top + at.top - box.top);
      layer.style.background = "none";
      return new XMLSerializer().serializeToString(layer);
    });
    const size = { width: width + 2 * PAD, height: Math.round(foot.bottom + PAD) };
    const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="${size.width}" height="${size.height}">`
      + `<style>${rules.join("")}${WORDS}{fill:${dark}!important}</style><rect width="100%" height="100%" fill="${white}"/>`
      + `${head.markup}${line.markup}${layers.join("")}${foot.markup}</svg>`;
    return { svg, size };
  }

  async function paint({ svg, size }) {
    const image = new Image();
    image.src = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(svg)}`;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"),
      { width: size.width * SCALE, height: size.height * SCALE });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    return new Promise((done) => { canvas.toBlob(done, "image/png"); });
  }

  // A file of own counts has no address: its bytes are in the button, and nothing is asked of the server.
  function keep(button) {
    const bytes = Uint8Array.from(atob(button.dataset.dsBestand), (letter) => letter.charCodeAt(0));
    hand(new Blob([bytes]), button.dataset.naam);
    tell("Bestand opgeslagen");
  }

  function hand(blob, name) {
    const link = document.createElement("a");
    link.href = URL.createObjectURL(blob);
    link.download = name;
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 10000);
  }

  async function save(button) {
    const plot = document.querySelector(`.st-key-${CSS.escape(button.dataset.dsPng)} .js-plotly-plot`);
    if (!plot) { tell("De grafiek is nog niet getekend. Probeer het zo nog eens."); return; }
    button.setAttribute("aria-busy", "true");
    try {
      const picture = await paint(await compose(plot, button.dataset));
      hand(picture, `${button.dataset.naam || button.dataset.dsPng}.png`);
      tell("Afbeelding opgeslagen");
    } catch (error) {
      console.warn("PNG mislukt", error);
      tell("De afbeelding kon niet worden gemaakt.");
    } finally {
      button.removeAttribute("aria-busy");
    }
  }

  // --- tables: sorted by a heading, copied as they stand --------------------------------------------------
  const ORDER = new Intl.Collator("nl", { numeric: true, sensitivity: "base" });
  const FIGURE = /^[−+-]?[\d.]+(,\d+)?%?$/;
  const cellText = (cell) => (cell?.textContent ?? "").replace(/\s+/g, " ").trim();
  const absent = (text) => text === "" || text === "–";
  const MONTHS = ["januari", "februari", "maart", "april", "mei", "juni", "juli", "augustus", "september", "oktober", "november", "december"];

  // A period in the order of time: '2024' before its first quarter, and that before its first month and day.
  function moment(text) {
    const two = (number) => String(number).padStart(2, "0");
    const day = /^(\d{1,2})-(\d{1,2})-(\d{4})$/.exec(text);
    if (day) return `${day[3]}-${two(day[2])}-${two(day[1])}`;
    const quarter = /^(\d)e kwartaal (?:van )?(\d{4})(.*)$/.exec(text);
    if (quarter) return `${quarter[2]}-${two(3 * quarter[1] - 2)}${quarter[3]}`;
    const month = /^(?:(\d{1,2}) )?(\p{L}+) (?:van )?(\d{4})(.*)$/u.exec(text);
    const place = month ? MONTHS.indexOf(month[2].toLowerCase()) + 1 : 0;
    return place ? `${month[3]}-${two(place)}${month[1] ? `-${two(month[1])}` : ""}${month[4]}` : undefined;
  }

  // What a cell is sorted by: a number, a period as it comes in time, else its words; undefined is missing, and last.
  function worth(cell, numbers) {
    const text = cellText(cell);
    if (absent(text)) return undefined;
    if (numbers) return FIGURE.test(text) ? Number(text.replace(/[.+%]/g, "").replace("−", "-").replace(",", ".")) : undefined;
    return moment(text) ?? text;
  }

  // Within each body, so that groups keep their rows; a total stays under its own.
  function sort(button) {
    const head = button.closest("th"), table = head.closest("table"), at = head.cellIndex;
    const numbers = head.classList.contains("getal") || table.querySelector(`tbody tr > :nth-child(${at + 1}).getal`) !== null;
    const turns = numbers ? ["descending", "ascending", ""] : ["ascending", "descending", ""];
    const way = turns[(turns.indexOf(head.getAttribute("aria-sort") ?? "") + 1) % 3];
    for (const other of table.tHead.rows[0].cells) other.removeAttribute("aria-sort");
    if (way) head.setAttribute("aria-sort", way);
    for (const body of table.tBodies) {
      const rows = [...body.rows];
      rows.forEach((row, place) => { row.dataset.dsPlaats ??= place; });
      const own = (row) => Number(row.dataset.dsPlaats);
      const sign = way === "descending" ? -1 : 1;
      const keyed = rows.map((row) => ({ row, by: worth(row.cells[at], numbers), last: row.matches(".totaal") }));
      keyed.sort((one, other) => one.last - other.last
        || (way && ((one.by === undefined) - (other.by === undefined)
          || (one.by === undefined ? 0 : sign * (numbers ? one.by - other.by : ORDER.compare(one.by, other.by)))))
        || own(one.row) - own(other.row));
      body.append(...keyed.map((one) => one.row));
    }
    const words = numbers ? { ascending: "laagste eerst", descending: "hoogste eerst" } : { ascending: "A tot Z", descending: "Z tot A" };
    tell(way ? `Gesorteerd op ${cellText(head)}, ${words[way]}` : "Weer in de eerste volgorde");
  }

  // A heading of a table with more rows is a button; where this script does not run it is just a heading.
  function sortable() {
    for (const head of document.querySelectorAll(".ds-tabel thead th[scope='col']:not(:has(button))")) {
      if (head.closest("table").querySelectorAll("tbody tr").length < 2 || !cellText(head)) continue;
      const button = document.createElement("button");
      button.type = "button";
      button.className = "ds-sorteer";
      button.append(...head.childNodes);
      head.append(button);
    }
  }

  // As a Dutch spreadsheet reads it: a number without points and with a comma, a missing one empty, no text a formula.
  function copied(cell) {
    const text = cellText(cell);
    if (absent(text)) return "";
    if (cell.classList.contains("getal") && FIGURE.test(text)) return text.replaceAll(".", "").replace("−", "-");
    return /^[=+\-@]/.test(text) ? `'${text}` : text;
  }

  async function copyTable(button) {
    const table = document.querySelector(`.st-key-${CSS.escape(button.dataset.dsTabel)} table.ds-tabel`);
    if (!table) { tell("Hier staat geen tabel. Kies een download."); return; }
    const rows = [...table.rows].map((row) => [...row.cells].map(copied).join("\t"));
    const text = [cellText(table.caption), ...rows].join("\n");
    try {
      await navigator.clipboard.writeText(text);
      tell(`Tabel gekopieerd: ${rows.length - 1} ${rows.length === 2 ? "rij" : "rijen"}. Plak haar in uw rekenblad.`);
    } catch {
      tell("De browser staat kopiëren niet toe. Kies Excel of CSV.");
    }
  }

  // --- a table read aloud in one go: by a Dutch voice of this device, else by the screen reader -------------------------
  // Never a voice of the network: it would send the figures there.
  const heard = Object.assign(document.createElement("div"), { id: "ds-reeks", className: "ds-alleen-voorlezen" });
  heard.setAttribute("role", "status");
  const speech = window.speechSynthesis;
  const dutchVoice = () => speech?.getVoices().find((one) => one.localService && one.lang.toLowerCase().startsWith("nl"));
  dutchVoice(); // some browsers look for voices only when asked

  // A row as a sentence: what it is of, and each cell under its heading, which has the unit; a missing figure is told.
  function rowAloud(row, heads) {
    return [...row.cells].flatMap((cell, at) => {
      const text = cellText(cell);
      if (at === 0) return [text];
      if (absent(text) && !cell.classList.contains("getal")) return [];
      return [`${cellText(heads[at])}: ${absent(text) ? "geen cijfer" : text}`];
    }).join(", ");
  }

  function aloud(button) {
    const reading = button.getAttribute("aria-pressed") === "true";
    speech?.cancel();
    document.querySelectorAll('[data-ds-lees][aria-pressed="true"]').forEach((one) => one.setAttribute("aria-pressed", "false"));
    if (reading) return;
    const table = document.querySelector(`.st-key-${CSS.escape(button.dataset.dsLees)} table.ds-tabel`);
    if (!table) { tell("Hier staat geen tabel."); return; }
    const heads = table.tHead.rows[0].cells;
    const lines = [...table.tBodies].flatMap((body) => [...body.rows].map((row) => rowAloud(row, heads)));
    const whole = [`${cellText(table.caption)}. ${lines.length} ${lines.length === 1 ? "rij" : "rijen"}`, ...lines];
    const voice = dutchVoice();
    if (!voice) {
      tell("Dit apparaat heeft geen Nederlandse stem. Een schermlezer leest de cijfers wel voor.");
      heard.textContent = `${whole.join(". ")}.`;
      return;
    }
    button.setAttribute("aria-pressed", "true");
    whole.forEach((line, at) => { // a row at a time: browsers stop in the middle of what is long
      const said = Object.assign(new SpeechSynthesisUtterance(line), { voice, lang: voice.lang });
      if (at === whole.length - 1) said.onend = () => button.setAttribute("aria-pressed", "false");
      speech.speak(said);
    });
  }
  window.addEventListener("pagehide", () => speech?.cancel());

  // --- the tour: once put away, it stays away in this browser ------------------------------------------
  const TOUR = "ds-rondleiding-gezien";
  const seen = () => { try { return localStorage.getItem(TOUR) !== null; } catch { return false; } };
  document.documentElement.classList.toggle(TOUR, seen());
  function putAway() {
    document.documentElement.classList.add(TOUR);
    try { localStorage.setItem(TOUR, "1"); } catch { /* a browser that keeps nothing shows it again */ }
    tell("Rondleiding gesloten");
  }

  // --- what is new since the last visit: this browser alone remembers which build that was ----------------------------
  const SEEN = "ds-gezien-versie";
  const remember = (build) => { try { localStorage.setItem(SEEN, build); } catch { /* then nothing is ever new */ } };
  function news() {
    const mark = document.querySelector("[data-ds-versie]");
    if (!mark) return;
    let last = null;
    try { last = localStorage.getItem(SEEN); } catch { return; }
    const isNew = last !== null && last < mark.dataset.dsNieuwste; // names of builds begin with their time
    if (!isNew && (last ?? "") < mark.dataset.dsVersie) remember(mark.dataset.dsVersie);
    document.documentElement.classList.toggle("ds-iets-nieuw", isNew);
  }
  // The part of Mijn kwartaal on what changed since a build, for the choice of this page.
  function toChanges(link) {
    const here = new URLSearchParams(location.search), asked = new URLSearchParams();
    for (const name of ["regio", "branche"]) if (here.has(name)) asked.set(name, here.get(name));
    try { asked.set("build", localStorage.getItem(SEEN)); } catch { return; }
    link.href = `${ROOT}mijn-kwartaal?${asked}#kwartaal-sinds`;
    remember(link.closest("[data-ds-versie]").dataset.dsVersie);
  }

  // --- the selection: figures to take along together, in this browser and in the link of their page ------------
  const TAKEN = "ds-selectie", MOST = 10;
  let held = []; // for a browser that keeps nothing
  function taken() {
    try { held = JSON.parse(localStorage.getItem(TAKEN) ?? "[]"); } catch { /* as it was on this page */ }
    return Array.isArray(held) ? held : [];
  }
  function hold(list) {
    held = list;
    try { localStorage.setItem(TAKEN, JSON.stringify(list)); } catch { /* for this page only, then */ }
    count();
  }
  function count() {
    const many = taken().length;
    document.documentElement.classList.toggle("ds-heeft-selectie", many > 0);
    document.documentElement.style.setProperty("--ds-aantal", `"${many}"`);
  }
  function take(entry) {
    const list = taken();
    const many = (size) => (size === 1 ? "1 figuur" : `${size} figuren`);
    if (list.includes(entry)) { tell(`Stond al in uw selectie van ${many(list.length)}`); return; }
    if (list.length >= MOST) { tell(`Uw selectie is vol: ${MOST} figuren. Haal er eerst een weg.`); return; }
    hold([...list, entry]);
    tell(`In uw selectie van ${many(list.length + 1)}`);
  }
  count();
  window.addEventListener("storage", count); // another tab

  // --- the choice of the page: the bar under the title goes to its first filter, in the menu when that is there -------
  function toChoice(key) {
    const menu = document.querySelector(".stSidebar");
    const of = `.st-key-${CSS.escape(key)}`;
    const there = () => document.querySelector(`${of} input`) ?? document.querySelector(`${of} [role="radiogroup"] button, ${of} button`);
    const shut = menu?.dataset.collapsed === "true" && ["regio", "branche"].includes(key);
    if (shut) document.querySelector('[data-testid="stExpandSidebarButton"]')?.click();
    setTimeout(() => { there()?.scrollIntoView({ block: "center" }); there()?.focus(); }, shut ? 400 : 0);
  }

  // --- what a telephone folds: what was opened stays open, also when the page is drawn again --------------------------
  const unfolded = new Set();
  const STAYS = 10000; // ms
  let goal = "", there = 0; // the figure that the address names, until the reader goes elsewhere; when it was reached
  function unfold() {
    for (const button of document.querySelectorAll("[data-ds-vouw]")) {
      const open = String(unfolded.has(button.dataset.dsVouw));
      if (button.getAttribute("aria-expanded") !== open) button.setAttribute("aria-expanded", open);
    }
  }
  function fold(name) {
    if (!unfolded.delete(name)) unfolded.add(name);
    unfold();
  }
  // An address that names a figure opens it, and goes there when the page is drawn; Streamlit forgets what it names.
  function ask() {
    try { goal = decodeURIComponent(location.hash.slice(1)); } catch { goal = ""; }
    there = 0;
    unfolded.add(goal);
    arrive();
  }
  function arrive() {
    if (!goal || document.getElementById("ds-eerste") || document.querySelector(".stApp")?.dataset.testScriptState !== "notRunning") return;
    const title = document.getElementById(goal);
    if (!title) return;
    there ||= Date.now(); // a slow page is drawn more than once on its first visit: to the same place each time
    if (Date.now() - there > STAYS) goal = "";
    else if (document.activeElement !== title || !inSight(title)) toTitle(title);
  }
  function inSight(element) {
    const { top, bottom } = element.getBoundingClientRect();
    return bottom > 0 && top < window.innerHeight;
  }
  for (const own of ["wheel", "touchmove", "keydown", "pointerdown"]) document.addEventListener(own, () => { goal = ""; }, { passive: true });
  ask();
  window.addEventListener("hashchange", ask);

  // --- the list of figures on the page ---------------------------------------------------------------------------------
  function toFigure(link) {
    const title = document.getElementById(decodeURIComponent(link.hash.slice(1)));
    link.closest("details").open = false;
    if (title) toTitle(title);
  }

  function toTitle(title) {
    unfolded.add(title.id);
    unfold();
    title.tabIndex = -1;
    title.scrollIntoView();
    title.focus({ preventScroll: true });
    setTimeout(() => { // a page that is drawn once more has another title in its place
      const now = document.getElementById(title.id);
      if (now && document.activeElement === document.body) { now.tabIndex = -1; now.focus({ preventScroll: true }); }
    }, 700);
  }

  function closeList(besides) {
    for (const list of document.querySelectorAll(".ds-inhoud[open]")) if (!list.contains(besides)) list.open = false;
  }

  document.addEventListener("keydown", (event) => {
    const list = event.key === "Escape" && document.querySelector(".ds-inhoud[open]");
    if (!list) return;
    list.open = false;
    list.querySelector("summary").focus();
  });

  document.addEventListener("click", (event) => {
    closeList(event.target);
    const figure = event.target.closest?.("[data-ds-naar]");
    if (figure) { event.preventDefault(); toFigure(figure); return; } // the address stays that of the choice
    const folded = event.target.closest?.("[data-ds-vouw]");
    if (folded) fold(folded.dataset.dsVouw);
    const choice = event.target.closest?.("[data-ds-keuze]");
    if (choice) toChoice(choice.dataset.dsKeuze);
    const since = event.target.closest?.("[data-ds-sinds]");
    if (since) toChanges(since);
    const read = event.target.closest?.("[data-ds-gezien]");
    if (read) { remember(read.closest("[data-ds-versie]").dataset.dsVersie); news(); tell("Gezien. U leest het hier weer als er iets verandert."); }
    if (event.target.closest?.("[data-ds-sluit]")) putAway();
    const along = event.target.closest?.("[data-ds-neem]");
    if (along) take(along.dataset.dsNeem);
    const way = event.target.closest?.("[data-ds-selectie]");
    if (way) way.href = `${ROOT}selectie?figuren=${encodeURIComponent(taken().join("|"))}`;
    const changed = event.target.closest?.("[data-ds-bewaar]");
    if (changed) hold(changed.dataset.dsBewaar ? changed.dataset.dsBewaar.split("|") : []);
    const reader = event.target.closest?.("[data-ds-lees]");
    if (reader) { aloud(reader); return; }
    const heading = event.target.closest?.(".ds-sorteer");
    if (heading) { sort(heading); return; }
    const button = event.target.closest?.("[data-ds-kopieer], [data-ds-insluiten], [data-ds-png], [data-ds-bestand], [data-ds-tabel]");
    if (!button) return;
    if (button.hasAttribute("data-ds-kopieer")) copy(button);
    else if (button.hasAttribute("data-ds-insluiten")) embed(button);
    else if (button.hasAttribute("data-ds-bestand")) keep(button);
    else if (button.hasAttribute("data-ds-tabel")) copyTable(button);
    else save(button);
  });

  // --- a chart by keyboard: the arrows walk its points, or its moments with every series, and each is told -------------
  const bare = (text) => String(text).replace(/<[^>]*>/g, " ").replace(/\s+/g, " ").trim();

  function stops(plot) {
    const shown = (plot.data ?? []).filter((one) => one.visible !== "legendonly" && one.hoverinfo !== "skip");
    const told = shown.flatMap((one) => {
      const texts = [one.hovertext, one.text, one.customdata].find((list) => list?.length && typeof list !== "string") ?? [];
      return Array.from(texts, (text, at) => ({ text: bare(text), at: one.x?.[at], known: one.y?.[at] !== null }));
    }).filter((one) => one.text && one.known);
    if (plot.layout?.hovermode !== "x unified") return told.map((one) => one.text);
    const order = plot._fullLayout?.xaxis?._categories ?? [];
    const place = (at) => (order.includes(at) ? order.indexOf(at) : at);
    const moments = [...Map.groupBy(told, (one) => one.at)];
    moments.sort(([one], [other]) => (place(one) > place(other) ? 1 : -1));
    return moments.map(([, own]) => own.map((one) => one.text).join("; "));
  }

  function walk(event) {
    if (event.key === "Enter" && document.activeElement?.matches("[data-ds-grafiek]")) {
      const reader = document.activeElement.closest('[class*="st-key-figuur-"]')?.querySelector("[data-ds-lees]");
      if (reader) aloud(reader);
      return;
    }
    const step = { ArrowRight: 1, ArrowDown: 1, ArrowLeft: -1, ArrowUp: -1, Home: -Infinity, End: Infinity }[event.key];
    const plot = step && document.activeElement?.matches("[data-ds-grafiek]") && document.activeElement.querySelector(".js-plotly-plot");
    if (!plot) return;
    event.preventDefault();
    const list = stops(plot), frame = document.activeElement;
    if (!list.length) { tell("De cijfers van deze grafiek staan onder Tabel"); return; }
    const before = frame.dataset.dsGrafiek === "" ? -1 : Number(frame.dataset.dsGrafiek);
    const at = Math.max(0, Math.min(list.length - 1, before + step));
    frame.dataset.dsGrafiek = at;
    tell(`${list[at]} (${at + 1} van ${list.length})`);
  }
  document.addEventListener("keydown", walk);

  // --- the keys, under `?`; switched off together with `/` (WCAG 2.1.4) --------------------------------------------------
  const KEYS = [
    ["/", "naar het zoekvak"],
    ["?", "dit overzicht"],
    ["Tab", "naar het volgende; met Shift terug"],
    ["Enter", "opent wat u aanwijst; sorteert op de kop van een tabel; leest een grafiek voor, en stopt daarmee"],
    ["← → ↑ ↓", "in een grafiek: langs de punten, met hun cijfers"],
    ["Home, End", "in een grafiek: naar het eerste en het laatste punt"],
    ["Esc", "sluit een lijst of dit overzicht"],
  ];
  const quietKeys = () => !document.querySelector("#ds-zoekvak[aria-keyshortcuts]");

  function keyList() {
    const dialog = document.createElement("dialog"), head = document.createElement("h2"), list = document.createElement("dl");
    dialog.id = "ds-toetsen";
    head.id = "ds-toetsen-kop";
    head.textContent = "Toetsen";
    dialog.setAttribute("aria-labelledby", head.id);
    for (const [key, does] of KEYS) {
      const term = document.createElement("dt"), told = document.createElement("dd");
      term.append(Object.assign(document.createElement("kbd"), { textContent: key }));
      told.textContent = does;
      list.append(term, told);
    }
    const shut = Object.assign(document.createElement("button"), { type: "button", textContent: "Sluiten" });
    shut.addEventListener("click", () => dialog.close());
    dialog.append(head, list, shut);
    document.body.append(dialog);
    return dialog;
  }

  document.addEventListener("keydown", (event) => {
    const typing = event.target.closest?.("input, textarea, select, [contenteditable='true'], [role='textbox']");
    if (event.key !== "?" || event.ctrlKey || event.metaKey || event.altKey || typing || quietKeys()) return;
    event.preventDefault();
    const dialog = document.getElementById("ds-toetsen") ?? keyList();
    dialog.style.colorScheme = getComputedStyle(app()).colorScheme;
    if (!dialog.open) dialog.showModal(); // gives the focus back where it was when it closes
  });

  // Streamlit draws a chart when it likes: what is not there yet is reached when it comes.
  function reach() {
    news();
    unfold();
    arrive();
    sortable();
    for (const plot of document.querySelectorAll(".stPlotlyChart .js-plotly-plot")) {
      const frame = plot.closest('[role="img"]') ?? plot.closest(".stPlotlyChart");
      if (frame.hasAttribute("data-ds-grafiek")) continue;
      frame.dataset.dsGrafiek = "";
      frame.tabIndex = 0;
    }
  }
  new MutationObserver(reach).observe(document.documentElement, { childList: true, subtree: true });

  // --- print: what has no other place open, charts as wide as the paper, and back again after ---------
  const SHEET = 829, TALLEST = 620; // pixels between the margins of an A4 page, as in the print style; a chart leaves its words room
  let undo = [];
  window.addEventListener("beforeprint", () => {
    for (const part of document.querySelectorAll(".ds-figuur details:not([open], .ds-naar-wens)")) {
      part.open = true;
      undo.push(() => { part.open = false; });
    }
    for (const plot of document.querySelectorAll(".js-plotly-plot")) {
      const { width, height } = plot.getBoundingClientRect();
      const zoom = Math.min(1, SHEET / width, TALLEST / height);
      const frame = plot.closest(".stElementContainer");
      plot.style.zoom = zoom;
      frame?.classList.add("ds-op-maat");
      frame?.style.setProperty("--ds-hoog", `${Math.ceil(height * zoom)}px`);
      undo.push(() => { plot.style.zoom = ""; frame?.classList.remove("ds-op-maat"); });
    }
  });
  window.addEventListener("afterprint", () => {
    for (const step of undo) step();
    undo = [];
  });

  document.body ? document.body.append(place, heard)
    : document.addEventListener("DOMContentLoaded", () => document.body.append(place, heard));
})();
