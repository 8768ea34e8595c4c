// Comfort only: every page works without it, and every button is a form's.
// j and k go through a list or to the neighbours of an article, o opens, v is the original,
// m is read or unread, s stars, S shares, n is the next page, u goes back up, ? tells all this.
"use strict";

const all = (selector) => [...document.querySelectorAll(selector)];
const follow = (selector) => document.querySelector(selector)?.click();
const article = document.querySelector("article[data-id]");
const remembered = (name) => JSON.parse(sessionStorage.getItem(name) ?? "null");
const remember = (name, value) => sessionStorage.setItem(name, JSON.stringify(value));

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

const opposite = { star: "unstar", unstar: "star", read: "unread", unread: "read" };

// What the button does next, and how its article looks now.
function show(button, did) {
  const next = opposite[did];
  const place = button.closest("[data-id]");
  const text = button.form.dataset[next];
  button.name = next;
  if (button.matches(".worded")) button.textContent = text;
  else button.ariaLabel = text;
  if (did === "read" || did === "unread") {
    place?.classList.toggle("read", did === "read");
    const read = new Set(remembered("read") ?? []);
    read[did === "read" ? "add" : "delete"](button.value);
    remember("read", [...read].slice(-200));
  }
}

async function mark(button) {
  const did = button.name;
  const answer = await fetch("/marks", {
    method: "POST",
    body: new URLSearchParams({ [did]: button.value }),
    redirect: "manual", // it leads back to where we are
    keepalive: true,
  });
  if (answer.type === "opaqueredirect") show(button, did);
  else location.reload(); // logged out, or the article is gone: the page says so
}

document.addEventListener("submit", (event) => {
  const button = event.submitter;
  if (!event.target.matches(".marks") || !opposite[button?.name] || button.value.includes(",")) return;
  event.preventDefault();
  mark(button);
});

// The buttons of the article, or of the entry of the list that has the focus.
function press(kind) {
  const place = article ?? document.activeElement?.closest("li[data-id]");
  place?.querySelector(".marks " + kind + ", .do " + kind)?.click();
}

if (all(".marks .list").length) {
  remember("list", { href: location.href, depth: history.length });
}
if (article?.dataset.unread) mark(article.querySelector(".seen"));

// A list that the browser shows again as it was: what was read since then is known here.
addEventListener("pageshow", (event) => {
  const isOld = event.persisted || performance.getEntriesByType("navigation")[0]?.type === "back_forward";
  if (!isOld) return;
  for (const id of remembered("read") ?? []) {
    const button = document.querySelector(`li[data-id="${CSS.escape(id)}"] [name=read]`);
    if (button) show(button, "read");
  }
});

const help = document.querySelector("dialog.keys");
const keys = {
  j: () => (article ? follow(".near .next") : step(1)),
  k: () => (article ? follow(".near .previous") : step(-1)),
  o: () => document.activeElement?.closest(".list .title")?.click(),
  m: () => press(".seen"),
  n: () => follow("a[rel=next]"),
  s: () => press(".star"),
  S: () => follow(".share"),
  v: () => follow(".original a"),
  u: () => up(remembered("list")),
  "?": () => help?.showModal(),
};

document.addEventListener("keydown", (event) => {
  const typing = event.target.closest("input, textarea, select, dialog[open]");
  if (typing || event.ctrlKey || event.metaKey || event.altKey) return;
  const action = keys[event.key];
  if (!action) return;
  event.preventDefault();
  action();
});

for (const button of all("button.share")) {
  if (!navigator.share && !navigator.clipboard) continue; // plain http on another machine: neither is there
  button.hidden = false;
  button.addEventListener("click", () => share(button));
}
for (const button of all(".help")) {
  button.hidden = false;
  button.addEventListener("click", keys["?"]);
}

for (const button of all(".copy")) {
  if (!navigator.clipboard) continue;
  button.hidden = false;
  button.addEventListener("click", async () => {
    await navigator.clipboard.writeText(button.closest("dt").nextElementSibling.textContent.trim());
    button.textContent = button.dataset.copied;
  });
}
