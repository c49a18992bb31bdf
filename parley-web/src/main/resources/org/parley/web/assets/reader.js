// Layers of a report's text, and words that are selected for a correction. Offsets are in code points of the report's text.
"use strict";
(() => {
  const text = document.getElementById("text");
  if (!text) return;
  document.querySelectorAll("[data-layer]").forEach((box, index) => {
    const show = () => text.classList.toggle(box.dataset.layer, box.checked);
    box.addEventListener("change", show);
    show();
    document.addEventListener("keydown", event => {
      if (event.key === String(index + 1) && !event.target.closest("input:not([type=checkbox]), textarea, select")) { box.checked = !box.checked; show(); }
    });
  });
  const points = value => [...value].length;
  const offset = (node, at) => {
    const piece = (node.nodeType === Node.TEXT_NODE ? node.parentElement : node).closest("[data-at]");
    return piece && text.contains(piece) && node.nodeType === Node.TEXT_NODE
      ? Number(piece.dataset.at) + points(node.data.slice(0, at)) : null;
  };
  let last = null;
  document.addEventListener("selectionchange", () => {
    const selection = document.getSelection();
    if (selection.rangeCount === 0 || selection.isCollapsed) return;
    const range = selection.getRangeAt(0);
    const begin = offset(range.startContainer, range.startOffset);
    const end = offset(range.endContainer, range.endOffset);
    if (begin !== null && end !== null && begin < end) last = { begin, end, words: selection.toString() };
  });
  document.querySelectorAll("[data-take]").forEach(button => button.addEventListener("click", () => {
    if (!last) return;
    const form = button.form;
    form.elements[button.dataset.take].value = last.begin + "-" + last.end;
    button.parentElement.querySelector("output").textContent = "“" + last.words + "”";
  }));
})();
