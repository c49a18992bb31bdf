// Map, timeline and table of one selection: moving the map narrows timeline and table, a stretch of the timeline narrows map and table.
// Without this script the page has the same as drawings and a form.
"use strict";
(() => {
  const ground = document.getElementById("ground");
  const form = document.getElementById("ground-filter");
  if (!ground || !form || !window.L) return;
  const word = name => ground.dataset["w" + name[0].toUpperCase() + name.slice(1)];
  const language = document.documentElement.lang === "en" ? "en-GB" : document.documentElement.lang;
  const number = value => value.toLocaleString(language);
  const DAY = 86400000;
  const MOST_NAMES = 25;
  const rtl = document.documentElement.dir === "rtl";
  const time = iso => Date.parse(iso + "T00:00:00Z");
  const iso = at => new Date(at).toISOString().slice(0, 10);
  const dayWords = day => new Date(time(day)).toLocaleDateString(language, { day: "numeric", month: "short", year: "numeric", timeZone: "UTC" });
  const colour = name => getComputedStyle(document.documentElement).getPropertyValue(name).trim();
  const byId = id => document.getElementById(id);
  const make = (tag, text, name) => { const one = document.createElement(tag); if (text !== undefined) one.textContent = text; if (name) one.className = name; return one; };
  const said = byId("ground-said");

  // What is asked for. The form holds what was typed, the map its piece of the earth, once it narrows.
  let box = ground.dataset.bbox || "";
  let span = null;
  let page = Number(new URLSearchParams(location.search).get("page")) || 1;
  const asked = (withBox, withDays) => {
    const query = new URLSearchParams();
    for (const [name, value] of new FormData(form)) {
      if (value && (withDays || (name !== "from" && name !== "to"))) query.set(name, value);
    }
    if (withBox && box) query.set("bbox", box);
    return query;
  };

  // Each part asks for itself; a later question of the same part ends the earlier one.
  const running = {};
  const ask = async (part, address) => {
    if (running[part]) running[part].abort();
    const own = running[part] = new AbortController();
    const answer = await fetch(address, { signal: own.signal, headers: { "X-Requested-With": "fetch" } });
    if (!answer.ok) throw new Error(String(answer.status));
    return answer;
  };
  const tried = work => work.catch(wrong => { if (wrong.name !== "AbortError") said.textContent = word("failed"); });

  // The map
  const holder = byId("ground-map");
  holder.replaceChildren();
  byId("ground-tools").hidden = false;
  const map = L.map(holder, { preferCanvas: true, minZoom: 1, maxZoom: 14, zoomSnap: 0.25, zoomDelta: 0.75, zoomAnimation: false, markerZoomAnimation: false, maxBounds: [[-85, -200], [85, 200]] });
  map.attributionControl.setPrefix(false).addAttribution("Natural Earth");
  map.createPane("land").style.zIndex = 200;
  L.control.scale({ imperial: false }).addTo(map);
  const land = L.canvas({ pane: "land", padding: 0.3 });
  tried(ask("land", ground.dataset.outlines).then(answer => answer.json()).then(outlines => {
    const style = () => ({ color: colour("--border"), weight: 0.8, fillColor: colour("--land"), fillOpacity: 1 });
    const countries = L.geoJSON({ type: "Feature", geometry: outlines }, { renderer: land, interactive: false, style }).addTo(map);
    matchMedia("(prefers-color-scheme: dark)").addEventListener("change", () => { countries.setStyle(style); all(); });
  }));
  const shapes = L.layerGroup().addTo(map);
  const labels = L.layerGroup().addTo(map);
  let first = true;
  let quiet = false;

  const counted = mark => {
    const all = mark.told + mark.imported;
    const parts = [];
    if (mark.told) parts.push(number(mark.told) + " " + word("told"));
    if (mark.imported) parts.push(number(mark.imported) + " " + word("imported"));
    return number(all) + " " + (all === 1 ? word("incident") : word("incidents")) + " (" + parts.join(", ") + ")";
  };
  const popup = mark => {
    const shown = make("div");
    const several = mark.places > 1;
    const head = make("p");
    const name = make("strong", mark.name);
    name.dir = "auto";
    head.append(name);
    if (mark.places > 1) head.append(" " + word("near") + " · " + number(mark.places) + " " + word("places"));
    shown.append(head, make("p", (several ? word("atLeast") + " " : "") + word(mark.drawn) + (mark.km && !several ? " (± " + number(mark.km) + " km)" : "")), make("p", counted(mark)));
    const one = mark.one;
    const line = make("p");
    const days = one.from ? dayWords(one.from) + (one.to !== one.from ? " – " + dayWords(one.to) : "") : "";
    line.textContent = [(mark.told + mark.imported > 1 ? word("first") + " " : "") + days, one.kind, one.killed ? word("killed") + " " + one.killed : ""].filter(part => part).join(" · ");
    const actions = make("p", undefined, "actions");
    const closer = make("button", word("zoom"));
    closer.type = "button";
    closer.addEventListener("click", () => { map.closePopup(); map.fitBounds(bounds(mark.box), { maxZoom: Math.min(12, map.getZoom() + 3) }); });
    actions.append(closer);
    if (mark.places === 1) {
      const only = make("button", word("only"));
      only.type = "button";
      only.addEventListener("click", () => { map.closePopup(); form.elements.place.value = mark.name; page = 1; all(); byId("ground-rows").scrollIntoView({ block: "start" }); });
      actions.append(only);
    }
    shown.append(line, actions);
    return shown;
  };
  const bounds = box => [[box[1], box[0]], [box[3], box[2]]];
  // Whether a name has room beside its mark: it covers no mark and no other name.
  const roomFor = (mark, at, taken) => {
    const from = map.latLngToLayerPoint(at), wide = 14 + 7.5 * mark.name.length;
    const own = rtl ? [from.x - wide - 10, from.y - 9, from.x - 10, from.y + 9] : [from.x + 10, from.y - 9, from.x + 10 + wide, from.y + 9];
    if (taken.some(one => own[0] < one[2] && one[0] < own[2] && own[1] < one[3] && one[1] < own[3])) return false;
    taken.push(own);
    return true;
  };
  const stands = mark => mark.drawn !== "dot" && mark.places === 1 ? [Math.min(84, mark.lat + mark.km / 111.2), mark.lon] : [mark.lat, mark.lon];
  const draw = (mark, taken) => {
    const count = mark.told + mark.imported;
    const several = mark.places > 1;
    const ofItself = mark.drawn !== "dot" && !several;
    if (ofItself) {
      L.circle([mark.lat, mark.lon], mark.drawn === "ring"
        ? { radius: mark.km * 1000, color: colour("--dot"), weight: 2, fill: false, interactive: false }
        : { radius: mark.km * 1000, color: colour("--area"), weight: 1, dashArray: "4 4", fillColor: colour("--area"), fillOpacity: 0.16, interactive: false }).addTo(shapes);
    }
    const size = ofItself ? 26 : several ? Math.min(40, 22 + 1.8 * Math.log2(count)) : count > 1 ? Math.min(32, 15 + 1.6 * Math.log2(count)) : 10;
    const icon = make("span", count > 1 || ofItself ? (count >= 10000 ? number(Math.round(count / 1000)) + "k" : number(count)) : "");
    const title = mark.name + (several ? " " + word("near") : "") + ": " + counted(mark);
    const side = Math.max(24, size);
    // the number of an area stands on its rim, as in its middle it would look like a place
    const marker = L.marker(stands(mark), {
      icon: L.divIcon({ className: "ground-mark " + (several ? "several" : mark.drawn) + (count === 1 && !ofItself ? " single" : ""), html: icon, iconSize: count === 1 && !ofItself ? [12, 12] : [side, side] }),
      title, alt: title, riseOnHover: true
    });
    if (taken && !several && roomFor(mark, stands(mark), taken)) marker.bindTooltip(mark.name, { permanent: true, direction: rtl ? "left" : "right", offset: [rtl ? -8 : 8, 0], className: "ground-name" });
    marker.bindPopup(() => popup(mark), { maxWidth: 320 });
    marker.addTo(labels);
    const element = marker.getElement();
    if (element) element.setAttribute("aria-label", title);
  };
  const fill = (list, pairs) => list.replaceChildren(...pairs.map(one => {
    const item = make("li");
    const name = make("span", one.name);
    name.dir = "auto";
    item.append(name, make("span", number(one.count), "num"));
    return item;
  }));
  const fit = box => {
    quiet = true;
    map.fitBounds(bounds(box), { padding: [24, 24], maxZoom: 7.5, animate: false });
    quiet = false;
  };
  const showMap = async () => {
    const query = asked(false, true);
    if (!first) {
      const seen = map.getBounds().pad(0.15);
      query.set("bbox", [seen.getWest(), Math.max(-90, seen.getSouth()), seen.getEast(), Math.min(90, seen.getNorth())].map(one => one.toFixed(4)).join(","));
      query.set("zoom", String(Math.floor(map.getZoom() + 0.3)));
    } else {
      query.set("zoom", "0");
    }
    const answer = await (await ask("points", "/ground/points?" + query)).json();
    if (first) {
      first = false;
      if (box) {
        fit(box.split(",").map(Number));
      } else if (answer.bounds) {
        fit(answer.bounds);
      } else {
        map.setView([25, 20], 2);
      }
      return showMap();
    }
    shapes.clearLayers();
    labels.clearLayers();
    // names where there is room for them: the base map has none
    const few = answer.marks.filter(mark => mark.places === 1).length <= MOST_NAMES;
    const taken = few ? answer.marks.map(mark => { const at = map.latLngToLayerPoint(stands(mark)); return [at.x - 9, at.y - 9, at.x + 9, at.y + 9]; }) : null;
    answer.marks.forEach(mark => draw(mark, taken));
    fill(byId("ground-beside"), answer.beside);
    byId("ground-no-place").textContent = number(answer.noPlace);
    byId("ground-no-place-line").classList.toggle("unseen-when-0", answer.noPlace === 0);
    const kept = byId("ground-kept-back");
    if (kept) kept.textContent = number(answer.keptBack);
    return answer;
  };
  const follow = byId("ground-follow");
  let waiting = 0;
  map.on("moveend", () => {
    if (quiet || first) return;
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      const seen = map.getBounds();
      const before = box;
      box = follow.checked
        ? [seen.getWest(), Math.max(-90, seen.getSouth()), seen.getEast(), Math.min(90, seen.getNorth())].map(one => one.toFixed(4)).join(",")
        : "";
      tried(showMap());
      if (box !== before) { page = 1; others(); }
    }, 120);
  });
  follow.addEventListener("change", () => { if (!follow.checked && box) { box = ""; page = 1; others(); } else if (follow.checked) map.fire("moveend"); });
  byId("ground-all").addEventListener("click", () => { box = ""; first = true; page = 1; all(); });

  // The timeline
  const times = byId("ground-times");
  const ranges = byId("ground-ranges");
  const SVG = "http://www.w3.org/2000/svg";
  const WIDE = 960, HIGH = 96, BELOW = 22;
  let bars = [];
  let sessions = [];
  const svg = (tag, attributes, text) => {
    const one = document.createElementNS(SVG, tag);
    Object.entries(attributes).forEach(([name, value]) => one.setAttribute(name, value));
    if (text) one.append(text);
    return one;
  };
  const begin = () => time(bars[0].from);
  const end = () => time(bars[bars.length - 1].to) + DAY;
  const left = at => WIDE * (at - begin()) / (end() - begin());
  const barAt = at => { let low = 0; for (let i = 0; i < bars.length; i++) if (time(bars[i].from) <= at) low = i; return low; };
  // The chosen stretch as numbers of bars, both ends within.
  const chosen = () => {
    const from = form.elements.from.value, to = form.elements.to.value;
    return [from ? barAt(Math.max(begin(), time(from))) : 0, to ? barAt(Math.min(end() - DAY, time(to))) : bars.length - 1];
  };
  let brush = null, before = null, after = null, gripFrom = null, gripTo = null;
  const drawTimes = () => {
    times.replaceChildren();
    if (!bars.length) return;
    const picture = svg("svg", { viewBox: "0 0 " + WIDE + " " + (HIGH + BELOW), class: "ground-time-picture", role: "group", "aria-label": byId("ground-times-h").firstChild.textContent.trim() });
    const highest = Math.max(1, ...bars.map(bar => bar.told + bar.imported));
    bars.forEach(bar => {
      if (bar.told + bar.imported === 0) return;
      const x = left(time(bar.from)), wide = Math.max(1.5, left(time(bar.to) + DAY) - x - 1);
      const tall = count => count === 0 ? 0 : Math.max(2, (HIGH - 2) * count / highest);
      const told = tall(bar.told), imported = tall(bar.imported);
      const group = svg("g", {});
      group.append(svg("title", {}, dayWords(bar.from) + (bar.to !== bar.from ? " – " + dayWords(bar.to) : "") + ": " + counted(bar)));
      group.append(svg("rect", { class: "imported", x, y: HIGH - told - imported, width: wide, height: imported }));
      group.append(svg("rect", { class: "told", x, y: HIGH - told, width: wide, height: told }));
      picture.append(group);
    });
    picture.append(svg("path", { class: "rule", d: "M0 " + HIGH + "H" + WIDE }));
    before = svg("rect", { class: "outside", y: 0, height: HIGH });
    after = svg("rect", { class: "outside", y: 0, height: HIGH });
    brush = svg("rect", { class: "brush", y: 0.5, height: HIGH - 1 });
    gripFrom = svg("rect", { class: "grip", y: HIGH / 2 - 14, width: 5, height: 28, rx: 2 });
    gripTo = svg("rect", { class: "grip", y: HIGH / 2 - 14, width: 5, height: 28, rx: 2 });
    picture.append(before, after, brush, gripFrom, gripTo);
    sessions.filter(one => time(one.day) >= begin() && time(one.day) < end()).forEach(one => {
      const link = svg("a", { href: "/sessions/" + one.id });
      const words = word("session") + ": " + dayWords(one.day) + ", " + one.words;
      link.setAttribute("aria-label", words);
      const x = left(time(one.day));
      link.append(svg("title", {}, words), svg("path", { class: "session", d: "M" + x + " " + HIGH + "V2M" + (x - 4) + " 6L" + x + " 1L" + (x + 4) + " 6" }));
      picture.append(link);
    });
    picture.append(svg("text", { x: 0, y: HIGH + 16 }, dayWords(bars[0].from)));
    picture.append(svg("text", { x: WIDE / 2, y: HIGH + 16, "text-anchor": "middle" }, word("highest") + " " + number(highest)));
    picture.append(svg("text", { x: WIDE, y: HIGH + 16, "text-anchor": "end" }, dayWords(bars[bars.length - 1].to)));
    picture.addEventListener("pointerdown", down);
    times.append(picture);
    ranges.hidden = false;
    byId("ground-time-tools").hidden = false;
    place();
  };
  const place = () => {
    if (!bars.length) return;
    const [low, high] = chosen();
    const narrowed = form.elements.from.value || form.elements.to.value;
    const a = left(time(bars[low].from)), b = left(time(bars[high].to) + DAY);
    const put = (one, x, width) => { one.setAttribute("x", x); one.setAttribute("width", Math.max(0, width)); };
    put(before, 0, a);
    put(after, b, WIDE - b);
    put(brush, a, b - a);
    gripFrom.setAttribute("x", a - 2.5);
    gripTo.setAttribute("x", b - 2.5);
    [before, after, brush, gripFrom, gripTo].forEach(one => one.toggleAttribute("hidden", false));
    brush.setAttribute("visibility", narrowed ? "visible" : "hidden");
    [["ground-from", low, bars[low].from], ["ground-to", high, bars[high].to]].forEach(([id, at, day]) => {
      const range = byId(id);
      range.max = bars.length - 1;
      range.value = at;
      range.setAttribute("aria-valuetext", dayWords(day));
      byId(id + "-day").textContent = dayWords(day);
    });
    byId("ground-closer").disabled = !narrowed;
    byId("ground-whole-time").disabled = !narrowed && !span;
  };
  const choose = (low, high, now) => {
    const [a, b] = low <= high ? [low, high] : [high, low];
    const every = a === 0 && b === bars.length - 1 && !span;
    form.elements.from.value = every ? "" : bars[a].from;
    form.elements.to.value = every ? "" : bars[b].to;
    place();
    clearTimeout(waiting);
    waiting = setTimeout(() => { page = 1; tried(showMap()); tried(showRows()); remember(); }, now ? 0 : 150);
  };
  const down = event => {
    if (event.button !== 0 || event.target.closest("a")) return;
    const picture = event.currentTarget;
    const at = moved => {
      const shape = picture.getBoundingClientRect();
      const x = Math.min(1, Math.max(0, (moved.clientX - shape.left) / shape.width));
      return barAt(begin() + x * (end() - begin() - 1));
    };
    const [low, high] = chosen();
    const start = event.target === gripFrom ? high : event.target === gripTo ? low : at(event);
    let dragged = event.target === gripFrom || event.target === gripTo;
    const origin = event.clientX;
    picture.setPointerCapture(event.pointerId);
    const move = moved => { if (dragged || Math.abs(moved.clientX - origin) > 3) { dragged = true; choose(start, at(moved)); } };
    const up = moved => {
      picture.removeEventListener("pointermove", move);
      picture.removeEventListener("pointerup", up);
      picture.removeEventListener("pointercancel", up);
      if (!dragged) choose(start, at(moved), true);
    };
    picture.addEventListener("pointermove", move);
    picture.addEventListener("pointerup", up);
    picture.addEventListener("pointercancel", up);
    event.preventDefault();
  };
  byId("ground-from")?.addEventListener("input", event => choose(Math.min(Number(event.target.value), chosen()[1]), chosen()[1]));
  byId("ground-to")?.addEventListener("input", event => choose(chosen()[0], Math.max(Number(event.target.value), chosen()[0])));
  byId("ground-closer")?.addEventListener("click", () => { const [low, high] = chosen(); span = [bars[low].from, bars[high].to]; tried(showTimes()); });
  byId("ground-whole-time")?.addEventListener("click", () => { span = null; form.elements.from.value = ""; form.elements.to.value = ""; page = 1; all(); });
  const showTimes = async () => {
    if (!times) return;
    const query = asked(true, false);
    if (span) { query.set("first", span[0]); query.set("last", span[1]); }
    const answer = await (await ask("timeline", "/ground/timeline?" + query)).json();
    bars = answer.bars;
    sessions = answer.sessions;
    drawTimes();
    byId("ground-unit").textContent = answer.unit ? word(answer.unit) : "";
    byId("ground-apart").textContent = [["coarse", answer.coarse], ["undated", answer.undated]].filter(one => one[1]).map(one => word(one[0]) + " " + number(one[1]) + ".").join(" ");
  };

  // The table
  const rows = byId("ground-rows");
  const showRows = async () => {
    const query = asked(true, true);
    query.set("page", String(page));
    rows.setAttribute("aria-busy", "true");
    rows.innerHTML = await (await ask("rows", "/ground/rows?" + query)).text();
    rows.removeAttribute("aria-busy");
  };
  rows.addEventListener("click", event => {
    const turn = event.target.closest("nav a[href^='/ground?']");
    if (!turn || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    page = Number(new URL(turn.href).searchParams.get("page")) || 1;
    tried(showRows().then(() => rows.scrollIntoView({ block: "start" })));
    remember();
  });

  // The address names what is shown, so that it can be passed on.
  const remember = () => {
    const query = asked(true, true);
    if (page > 1) query.set("page", String(page));
    history.replaceState(null, "", "/ground" + (query.toString() ? "?" + query : ""));
    said.textContent = "";
  };
  const others = () => { tried(showTimes()); tried(showRows()); remember(); };
  const all = () => { tried(showMap()); others(); };
  form.addEventListener("submit", event => { event.preventDefault(); page = 1; all(); });
  form.addEventListener("change", event => { if (event.target.matches("select, input[type=date]")) { page = 1; place(); all(); } });
  tried(showMap());
  tried(showTimes());
})();
