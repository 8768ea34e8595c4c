// The pages in a real browser: an event is posted and its article arrives; reading, filters, keys,
// marks, share, dark, narrow, printed, in Indonesian, without script; axe on every page; hostile
// articles; the feeds in a parser of npm's. src/test/browser/run starts a stack and calls this:
//
//   node reading.mjs READY.json STACK.log FOLDER   (XSS_CORPUS=cases.json: {"cases":[{"payload"}…]} instead of hostile.mjs)
import { createRequire } from "node:module";
import { mkdirSync, readFileSync } from "node:fs";
import assert from "node:assert/strict";
import { vectors } from "./hostile.mjs";

const require = createRequire((process.env.NODE_PATH ?? process.cwd()) + "/");
const { chromium } = require("playwright-core");
const RssParser = require("rss-parser");
const axe = readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");

const [readyFile, logFile, folder = "target/screenshots"] = process.argv.slice(2);
const { url: base, hook, token } = JSON.parse(readFileSync(readyFile, "utf8"));
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1"],
});

let checks = 0;
async function check(name, work, options = {}) {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"], ...options });
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (e) => errors.push(String(e)));
  page.on("console", (m) => m.type() === "error" && !/Failed to load resource/.test(m.text()) && errors.push(m.text()));
  try {
    await page.goto(`${base}/?token=${encodeURIComponent(token)}`);
    await work(page);
    assert.deepEqual(errors, []);
    console.log("ok   " + name);
    checks++;
  } catch (e) {
    console.log("FAIL " + name + "\n" + e.stack);
    process.exitCode = 1;
  }
  await context.close();
}

// axe comes in through the debugger, past the page's own policy.
async function assertAccessible(page) {
  await page.evaluate(axe);
  const { violations } = await page.evaluate(() => window.axe.run());
  assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" | ")}`), []);
}

const api = (path, options = {}) =>
  fetch(base + path, { ...options, headers: { authorization: "Bearer " + token, ...options.headers } });
const json = async (path) => (await api(path)).json();
const list = async (query = "") => (await json("/api/v1/articles?limit=200" + query)).items;

async function post(event) {
  const answer = await fetch(hook, {
    method: "POST",
    headers: { "content-type": "application/json" },
    body: typeof event === "string" ? event : JSON.stringify(event),
  });
  assert.equal(answer.status, 202);
}

async function until(what, wanted) {
  for (let i = 0; i < 200; i++) {
    const value = await what();
    if (wanted(value)) return value;
    await new Promise((done) => setTimeout(done, 150));
  }
  throw new Error("it did not happen: " + what);
}

const firstArticle = (page) => page.locator(".list .title").first();
const answerOf = (page) => page.waitForResponse((r) => r.url() === base + "/marks");
const sentence = "The old quay was quiet that morning, and nobody in the harbour expected the tide to turn so early. ";
const written = (lang, title, html) =>
  `<html lang="${lang}"><head><title>${title}</title></head><body><article><h1>${title}</h1>${html}</article></body></html>`;
const prose = (text, times = 6) => Array.from({ length: times }, () => `<p>${text.repeat(3)}</p>`).join("\n");

// ---- what the archive holds

const links = [...readFileSync(logFile, "utf8").matchAll(/^ +(http:\/\/127\.0\.0\.1:\d+\/\S+)$/gm)]
  .map((m) => m[1])
  .filter((link) => !link.includes("token=") && !link.includes("/hook/"));
assert.ok(links.length >= 6, "the demo site's stories are in the stack's log");

await check("an event is posted and its article arrives", async (page) => {
  assert.equal(await page.locator(".list .title").count(), 0);
  assert.ok(await page.locator(".empty").isVisible());
  await assertAccessible(page);
  await post({ EntryTitle: "From the feed", EntryUrl: links[0], FeedTitle: "Demo" });
  await until(async () => (await page.reload(), page.locator(".list .title").count()), (n) => n === 1);
});

for (const [i, link] of links.entries()) await post({ EntryTitle: "Item " + i, EntryUrl: link, FeedTitle: i % 2 ? "Demo" : "Another feed" });
await post('{"EntryTitle": nonsense');
const arabic = "في صباح هادئ من أيام الشتاء عاد العمال إلى الرصيف القديم في الميناء لإصلاح الرافعة التي توقفت منذ سنوات طويلة. ";
const hebrew = "בבוקר שקט של חורף חזרו הפועלים אל הרציף הישן בנמל כדי לתקן את המנוף שעמד דומם שנים רבות. ";
for (const [lang, title, text] of [
  ["ar", "الرافعة القديمة في الميناء تعود إلى العمل", arabic],
  ["he", "המנוף הישן בנמל חוזר לעבוד", hebrew],
]) {
  await post({ title, url: `https://${lang}.example/news/2026/crane`, html: written(lang, title, prose(text)) });
}
const ferry = "Night ferry to the outer islands returns after eleven years";
const sameDay = '<time datetime="2026-11-22T20:00:00+07:00">22 November 2026</time>'; // as the demo site's, whatever today is
await post({ title: ferry, url: "https://other.example/news/night-ferry", html: written("en", ferry, sameDay + prose(sentence)) });
const spoken = ["en", "id", "ja", "ar", "he"];
const inLanguage = (found, language) => found.find((a) => a.language.startsWith(language));
const isThere = (found) =>
  spoken.every((language) => inLanguage(found, language)) &&
  found.some((a) => a.title === ferry) &&
  found.filter((a) => /Night ferry/.test(a.title)).length >= 2;
const stories = await until(list, (found) => found.length >= 9 && isThere(found));
const story = (language) => inLanguage(stories, language);

// ---- looking

await check("the token leaves the address", async (page) => assert.equal(page.url(), base + "/"));

for (const scheme of ["light", "dark"]) {
  for (const [size, width] of [["wide", 1200], ["narrow", 360]]) {
    await check(`every page is accessible, ${scheme}, ${size}`, async (page) => {
      const pages = { list: "/", unread: "/?is=unread", narrowed: "/?language=en&is=starred", sources: "/sources", failures: "/failures", setup: "/setup", search: "/search?q=ferry", sought: "/search?q=%22", sorting: "/sorting", share: "/share", nowhere: "/nowhere" };
      for (const language of spoken) pages["article-" + language] = "/a/" + story(language).id;
      for (const [name, path] of Object.entries(pages)) {
        await page.goto(base + path);
        if (name === "failures") await page.evaluate(() => document.querySelectorAll("details").forEach((d) => (d.open = true)));
        await assertAccessible(page);
        await page.screenshot({ path: `${folder}/${name}-${scheme}-${size}.png`, fullPage: true });
        const wider = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
        assert.ok(wider <= 0, `${path} is ${wider} px too wide`);
      }
    }, { colorScheme: scheme, viewport: { width, height: 900 } });
  }
}

await check("the way in is accessible, and says no", async (page) => {
  await page.context().clearCookies();
  await page.goto(base + "/sources");
  await assertAccessible(page);
  await page.fill("#token", "wrong");
  await page.click(".login button");
  await assertAccessible(page);
  assert.ok(await page.locator("[role=alert]").isVisible());
  await page.fill("#token", token);
  await page.click(".login button");
  assert.equal(page.url(), base + "/sources");
  await page.click(".bottom form button");
  assert.ok(await page.locator("#token").isVisible());
});

await check("Arabic and Hebrew run from right to left", async (page) => {
  for (const language of ["ar", "he"]) {
    await page.goto(`${base}/a/${story(language).id}`);
    for (const part of ["h1", ".text"]) {
      assert.equal(await page.locator(part).evaluate((e) => getComputedStyle(e).direction), "rtl");
    }
  }
});

await check("in Indonesian", async (page) => {
  assert.equal(await page.locator("html").getAttribute("lang"), "id");
  assert.equal(await page.locator("h1").textContent(), "Artikel terbaru");
  for (const path of ["/", "/sources", "/failures"]) {
    await page.goto(base + path);
    await assertAccessible(page);
    await page.screenshot({ path: `${folder}/id${path.replace("/", "-")}.png`, fullPage: true });
  }
}, { locale: "id-ID" });

await check("on paper", async (page) => {
  await firstArticle(page).click();
  await page.emulateMedia({ media: "print" });
  for (const part of [".top", ".near", ".article .marks"]) assert.ok(!(await page.locator(part).isVisible()), part);
  await page.pdf({ path: `${folder}/article.pdf`, format: "A4" });
});

// ---- finding

await check("a list is narrowed, and its address says how", async (page) => {
  await page.click(".filter summary");
  await page.selectOption("select[name=language]", "id");
  await page.click(".filter button");
  assert.match(page.url(), /language=id/);
  assert.equal(await page.locator(".list .title").count(), 1);
  await page.goto(`${base}/?day=2001-01-01`);
  assert.equal(await page.locator(".list .title").count(), 0);
  await page.goto(`${base}/?site=other.example`);
  assert.equal(await page.locator(".list .title").textContent(), ferry);
});

await check("the same story is found on another site", async (page) => {
  await page.goto(`${base}/a/${stories.find((a) => a.title === ferry).id}`);
  assert.match(await page.locator(".elsewhere li").first().textContent(), /Night ferry/);
});

await check("a word of the text is found, and marked", async (page) => {
  await page.locator(".search input").fill("ferry");
  await page.locator(".search button").click();
  await page.waitForURL("**/search?q=ferry*");
  assert.ok(await page.locator(`a:has-text("Night ferry")`).first().isVisible());
  assert.match(await page.locator("mark").first().textContent(), /ferry/i);
  await page.goto(`${base}/search?q=zzzqqq`);
  assert.equal(await page.locator("mark").count(), 0);
});

// ---- keys and marks

await check("keys lead through the list and back", async (page) => {
  await page.keyboard.press("j");
  await page.keyboard.press("j");
  const title = await page.locator(":focus").textContent();
  await page.keyboard.press("o");
  await page.waitForURL("**/a/*");
  assert.equal(await page.locator("h1").textContent(), title);
  await page.keyboard.press("?");
  assert.ok(await page.locator("dialog.keys").isVisible());
  await assertAccessible(page);
  await page.keyboard.press("Escape");
  await page.locator("dialog.keys").waitFor({ state: "hidden" });
  await page.keyboard.press("u");
  await page.waitForURL(base + "/");
  assert.ok(await firstArticle(page).isVisible());
});

await check("what is opened is read, and m takes that back", async (page) => {
  const id = story("id").id;
  const state = async () => (await list()).find((a) => a.id === id).read;
  await api(`/api/v1/articles/${id}/read`, { method: "DELETE" });
  await Promise.all([answerOf(page), page.goto(`${base}/a/${id}`)]);
  assert.equal(await until(state, Boolean), true);
  await page.goto(`${base}/?is=unread`);
  assert.equal(await page.locator(`li[data-id="${id}"]`).count(), 0);
  await page.goto(base + "/");
  assert.equal(await page.locator(`li[data-id="${id}"]`).getAttribute("class"), "read");
  await page.locator(`li[data-id="${id}"] .title`).focus();
  await Promise.all([answerOf(page), page.keyboard.press("m")]);
  assert.equal(await until(state, (read) => !read), false);
});

await check("s stars, and the starred are a list of their own", async (page) => {
  const title = await firstArticle(page).textContent();
  await page.keyboard.press("j");
  await Promise.all([answerOf(page), page.keyboard.press("s")]);
  await page.locator(".star[name=unstar]").waitFor();
  assert.equal(await page.locator(".star[name=unstar]").getAttribute("aria-label"), "Take the star off");
  await page.goto(`${base}/?is=starred`);
  assert.equal(await firstArticle(page).textContent(), title);
  await assertAccessible(page);
  await Promise.all([answerOf(page), page.locator(".star").first().click()]);
  await page.reload();
  assert.equal(await page.locator(".list .title").count(), 0);
});

await check("the original's address is shared", async (page) => {
  await firstArticle(page).click();
  const original = await page.locator(".original a").getAttribute("href");
  await page.evaluate(() => Object.defineProperty(navigator, "share", { value: undefined }));
  await page.keyboard.press("S");
  await page.locator(".copied:not(:empty)").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), original);
});

await check("everything can be read and marked without script", async (page) => {
  await page.goto(`${base}/?is=unread`);
  const id = await page.locator(".list li").first().getAttribute("data-id");
  await page.locator(".list .star").first().click();
  assert.equal(page.url(), `${base}/?is=unread`);
  assert.equal(await page.locator(`li[data-id="${id}"] .star`).getAttribute("name"), "unstar");
  await page.locator(`li[data-id="${id}"] .title`).click();
  assert.ok((await page.locator(".text").textContent()).trim().length > 50);
  assert.ok(!(await page.locator("button.share").isVisible()));
  await page.locator(".article .seen").click();
  assert.equal(await page.locator(".article .seen").getAttribute("name"), "unread");
  await page.goto(base + "/");
  await page.locator(".sweep button").click();
  assert.equal(await page.locator(".list li:not(.read)").count(), 0);
  await page.goto(`${base}/?is=unread`);
  assert.equal(await page.locator(".list .title").count(), 0);
}, { javaScriptEnabled: false });

// ---- weight and feeds

await check("pages weigh less than 60 KB without pictures", async (page) => {
  for (const path of ["/", "/a/" + story("en").id]) {
    const fresh = await (await browser.newContext({ storageState: await page.context().storageState() })).newPage();
    const bodies = [];
    fresh.on("response", (r) => {
      if (r.request().resourceType() !== "image") bodies.push(r.body().catch(() => ""));
    });
    await fresh.goto(base + path, { waitUntil: "networkidle" });
    const weight = (await Promise.all(bodies)).reduce((sum, body) => sum + body.length, 0);
    console.log(`     ${path}: ${weight} bytes, not compressed`);
    assert.ok(weight > 0 && weight < 60 * 1024);
    await fresh.context().close();
  }
});

await check("a foreign parser reads the feeds, and they are sent once", async (page) => {
  const feeds = await page.locator(".feeds a").evaluateAll((all) => all.map((a) => a.href));
  const kept = await list();
  const titles = new Set(kept.map((a) => a.title));
  for (const address of feeds.filter((f) => !f.includes(".json"))) {
    const first = await fetch(address);
    const feed = await new RssParser().parseString(await first.text());
    assert.equal(feed.items.length, kept.length);
    assert.ok(feed.items.every((i) => titles.has(i.title) && i.link.startsWith("http")));
    assert.ok(feed.items.every((i) => (i["content:encoded"] ?? i.content).length > 100));
    const again = await fetch(address, { headers: { "if-none-match": first.headers.get("etag") } });
    assert.equal(again.status, 304);
    assert.equal((await fetch(address, { headers: { "if-modified-since": first.headers.get("last-modified") } })).status, 304);
    assert.equal((await fetch(address.replace(/key=(.)/, (_, first) => `key=${first === "a" ? "b" : "a"}`))).status, 401);
  }
});

// ---- hostile articles, on the real page with its policy

const given = process.env.XSS_CORPUS ? JSON.parse(readFileSync(process.env.XSS_CORPUS, "utf8")) : { cases: vectors };
const cases = given.cases.map(({ html, payload }) => ({ html: html ?? payload }));
for (const [i, { html }] of cases.entries()) {
  const title = `Hostile page number ${i} of the harbour`;
  await post({ title, url: `https://hostile.example/${i}`, html: written("en", title, prose(sentence, 3) + html + prose(sentence, 3)) });
}
await check(`${cases.length} hostile articles run nothing and report nothing`, async (page) => {
  const kept = async () => {
    const found = [];
    let cursor = "";
    do {
      const part = await json(`/api/v1/articles?site=hostile.example&limit=200&cursor=${cursor}`);
      found.push(...part.items);
      cursor = part.cursor;
    } while (cursor);
    return found;
  };
  let before = 0;
  let alike = 0; // some are refused: then their number stays as it is
  const hostile = await until(kept, (found) => {
    alike = found.length === before ? alike + 1 : 0;
    before = found.length;
    return found.length === cases.length || alike > 60;
  });
  assert.ok(hostile.length >= cases.length * 0.9, `${hostile.length} of ${cases.length} were kept`);
  const hits = [];
  page.on("dialog", (d) => (hits.push(page.url() + " " + d.message()), d.dismiss()));
  await page.exposeBinding("hit", (_, what) => hits.push(page.url() + " " + what));
  await page.addInitScript(() => {
    for (const name of ["alert", "confirm", "prompt", "print", "open"]) window[name] = () => window.hit(name);
    addEventListener("securitypolicyviolation", (e) => window.hit("policy: " + e.violatedDirective + " " + e.blockedURI));
  });
  for (const { id } of hostile) {
    const answer = await page.goto(`${base}/a/${id}`);
    assert.match(answer.headers()["content-security-policy"], /default-src 'none'/);
    await page.evaluate(() => {
      for (const e of document.querySelectorAll(".text *")) {
        for (const type of ["mouseover", "focus", "click", "error", "load", "toggle"]) e.dispatchEvent(new Event(type));
      }
    });
  }
  console.log(`     ${hostile.length} of ${cases.length} became articles`);
  assert.deepEqual(hits, []);
});

await browser.close();
console.log(`${checks} checks`);
