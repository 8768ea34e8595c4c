// Comfort only: every page works without it.
// j and k go through a list, o opens, n is the next page of a list;
// on an article v is the original, s shares it, u goes back up to the list.
"use strict";

const all = (selector) => [...document.querySelectorAll(selector)];
const follow = (selector) => document.querySelector(selector)?.click();

function step(by) {
  const links = all(".list .title");
  const at = links.indexOf(document.activeElement);
  const to = links[at < 0 ? (by > 0 ? 0 : links.length - 1) : at + by];
  if (!to) return;
  to.focus({ preventScroll: true });
  to.closest("li").scrollIntoView({ block: "nearest" });
}

async function share(button) {
  const { title, url } = button.dataset;
  if (navigator.share) {
    await navigator.share({ title, url }).catch(() => {}); // somebody changed their mind
    return;
  }
  await navigator.clipboard.writeText(url);
  document.querySelector(".copied").textContent = button.dataset.copied;
}

// Back keeps the place in the list, but only if the list is what lies behind this page.
function up(list) {
  if (list && history.length === list.depth + 1) history.back();
  else location.assign(list ? list.href : "/");
}

if (all(".list").length) {
  sessionStorage.setItem("list", JSON.stringify({ href: location.href, depth: history.length }));
}

const keys = {
  j: () => step(1),
  k: () => step(-1),
  o: () => document.activeElement?.closest(".list .title")?.click(),
  n: () => follow("a[rel=next]"),
  v: () => follow(".original a"),
  s: () => follow(".share"),
  u: () => up(JSON.parse(sessionStorage.getItem("list"))),
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const action = keys[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

for (const button of all(".share")) {
  if (!navigator.share && !navigator.clipboard) continue; // plain http on another machine: neither is there
  button.hidden = false;
  button.addEventListener("click", () => share(button));
}

for (const button of all(".copy")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.closest("dt").nextElementSibling.textContent.trim());
    button.textContent = button.dataset.copied;
  });
}
