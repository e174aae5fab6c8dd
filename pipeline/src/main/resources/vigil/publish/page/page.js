
"use strict";
// Shows the words of a card and the card of words. Reading needs none of this: links do it too.
(() => {
  const byKey = new Map();
  for (const element of document.querySelectorAll("[data-k]")) {
    for (const key of element.dataset.k.split(" ")) {
      if (!byKey.has(key)) byKey.set(key, []);
      byKey.get(key).push(element);
    }
  }
  const sheet = document.getElementById("sheet");
  const narrow = matchMedia("(max-width: 59.99rem)");
  let lit = [];
  if (narrow.matches) document.querySelector(".legend")?.removeAttribute("open");

  const dim = () => { for (const [element, style] of lit) element.classList.remove(style); lit = []; };
  const add = (key, style) => {
    for (const element of byKey.get(key) ?? []) { element.classList.add(style); lit.push([element, style]); }
  };
  // A claim lights its words and values softly; a value of it clearly, in the text and on its card.
  const light = (from) => {
    dim();
    const keys = from.dataset.k.split(" ");
    for (const claim of new Set(keys.map((key) => key.split("v")[0]))) {
      add(claim, "near");
      if (keys.includes(claim)) for (const key of byKey.keys()) if (key.startsWith(claim + "v")) add(key, "near");
    }
    for (const key of keys) if (key.includes("v")) add(key, "lit");
  };
  const cardOf = (mark) => document.getElementById(mark.dataset.k.split(" ")[0].split("v")[0]);
  const show = (element) => element?.scrollIntoView({ block: "nearest" });
  const close = () => { if (sheet) sheet.hidden = true; };
  const open = (card) => {
    const copy = card.cloneNode(true);
    for (const element of [copy, ...copy.querySelectorAll("[id]")]) element.removeAttribute("id");
    sheet.lastElementChild.replaceChildren(copy);
    sheet.hidden = false;
    sheet.scrollTop = 0;
  };

  const at = (event) => event.target.closest?.("[data-k]");
  document.addEventListener("mouseover", (event) => { const from = at(event); if (from) light(from); else dim(); });
  document.addEventListener("focusin", (event) => { const from = at(event); if (from) light(from); });
  document.addEventListener("click", (event) => {
    if (event.target.closest("#sheet button")) return close();
    const reference = event.target.closest("a.ref");
    const mark = event.target.closest(".m[data-k]");
    if (!reference && !mark) { if (!event.target.closest("#sheet")) close(); return; }
    const card = reference ? document.querySelector(reference.getAttribute("href")) : cardOf(mark);
    if (!card) return;
    if (narrow.matches && sheet) { event.preventDefault(); open(card); return; }
    if (mark) { light(mark); show(card); }
  });
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") { close(); dim(); }
    if (event.ctrlKey || event.metaKey || event.altKey || (event.key !== "j" && event.key !== "k")) return;
    const cards = [...document.querySelectorAll(".claims .card")];
    const now = cards.indexOf(document.activeElement?.closest(".card"));
    const next = cards[Math.min(cards.length - 1, Math.max(0, now + (event.key === "j" ? 1 : -1)))];
    if (!next) return;
    next.focus();
    show(document.getElementById("t-" + next.id)?.nextElementSibling);
  });
})();
