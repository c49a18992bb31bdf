// What pages do without being asked again: files that are dropped, keys for review. Everything works without it, with more page loads.
"use strict";
(() => {
  const csrf = document.body.dataset.csrf;
  document.addEventListener("htmx:configRequest", event => { event.detail.headers["X-CSRF-TOKEN"] = csrf; });

  // Filing: each file is sent by itself, so that one that fails stops no other and each shows how far it is.
  const drop = document.getElementById("drop");
  if (drop) {
    const list = document.getElementById("filings");
    const input = document.getElementById("files");
    const waiting = [];
    let busy = 0;
    const send = entry => {
      busy++;
      const form = new FormData();
      form.append("_csrf", csrf);
      form.append("files", entry.file);
      drop.querySelectorAll("input[name=audience]:checked").forEach(box => form.append("audience", box.value));
      const request = new XMLHttpRequest();
      request.open("POST", drop.action);
      request.upload.onprogress = event => {
        entry.bar.max = event.total; entry.bar.value = event.loaded;
        entry.state.textContent = event.loaded < event.total ? drop.dataset.sending : drop.dataset.reading;
      };
      const done = () => { busy--; next(); };
      request.onload = () => {
        entry.bar.remove();
        const page = new DOMParser().parseFromString(request.responseText, "text/html");
        const result = page.querySelector("#filed > li");
        if (request.status === 200 && result) {
          entry.item.replaceChildren(...result.childNodes);
        } else {
          const said = page.querySelector("main .lead") || page.querySelector("main h1");
          entry.state.textContent = drop.dataset.failed + " " + (said ? said.textContent : request.status);
          entry.state.className = "tag wrong";
        }
        done();
      };
      request.onerror = () => { entry.bar.remove(); entry.state.textContent = drop.dataset.failed; entry.state.className = "tag wrong"; done(); };
      request.send(form);
    };
    const next = () => {
      while (busy < 2 && waiting.length > 0) send(waiting.shift());
      if (busy === 0 && waiting.length === 0) drop.dispatchEvent(new CustomEvent("filed"));
    };
    const add = files => {
      for (const file of files) {
        const item = document.createElement("li");
        const name = document.createElement("strong");
        name.className = "mono"; name.textContent = file.name;
        const state = document.createElement("span");
        state.className = "quiet"; state.textContent = " " + drop.dataset.waiting;
        const bar = document.createElement("progress");
        bar.value = 0; bar.max = file.size || 1; bar.setAttribute("aria-label", file.name);
        item.append(name, state, bar);
        list.append(item);
        waiting.push({ file, item, state, bar });
      }
      next();
    };
    drop.addEventListener("dragover", event => { event.preventDefault(); drop.classList.add("over"); });
    drop.addEventListener("dragleave", () => drop.classList.remove("over"));
    drop.addEventListener("drop", event => { event.preventDefault(); drop.classList.remove("over"); add(event.dataTransfer.files); });
    drop.addEventListener("submit", event => { event.preventDefault(); add(input.files); input.value = ""; });
  }

  // A menu closes when something else is chosen.
  document.addEventListener("click", event => {
    document.querySelectorAll("details.menu[open]").forEach(menu => { if (!menu.contains(event.target)) menu.open = false; });
  });
  document.addEventListener("keydown", event => {
    if (event.key === "Escape") document.querySelectorAll("details.menu[open], details.inline[open]").forEach(menu => { menu.open = false; });
    const typing = event.target.closest("input, textarea, select");
    if (event.key === "/" && !typing && document.getElementById("find")) { event.preventDefault(); document.getElementById("find").focus(); }
  });

  // Review by keyboard: j and k go on and back, the letter of an action takes it.
  const items = () => [...document.querySelectorAll(".item[data-item]")];
  const chosen = () => document.querySelector(".item.chosen");
  const choose = item => {
    items().forEach(one => one.classList.toggle("chosen", one === item));
    if (item) { item.focus({ preventScroll: true }); item.scrollIntoView({ block: "nearest" }); document.dispatchEvent(new CustomEvent("chosen", { detail: item })); }
  };
  document.addEventListener("keydown", event => {
    if (event.target.closest("input, textarea, select") || event.ctrlKey || event.metaKey || event.altKey) return;
    const all = items();
    if (all.length === 0) return;
    const at = all.indexOf(chosen());
    if (event.key === "j") choose(all[Math.min(at + 1, all.length - 1)]);
    else if (event.key === "k") choose(all[Math.max(at - 1, 0)]);
    else if (chosen()) {
      const action = [...chosen().querySelectorAll("[data-key]")].find(one => one.dataset.key === event.key);
      if (action) {
        event.preventDefault();
        action.click();
        const field = action.tagName === "SUMMARY" && action.parentElement.querySelector("input:not([type=hidden])");
        if (field) setTimeout(() => field.focus(), 0);
      }
    }
  });
  const target = document.getElementById(location.hash.slice(1));
  if (target && target.matches(".item[data-item]")) choose(target);
})();
