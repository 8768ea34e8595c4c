// The pages in a real browser: reading, keyboard, share, dark, narrow, printed, without script, and
// axe on every page. Not part of `mvn verify`: it needs Chromium and two npm packages.
//
//   npm install --no-save playwright-core axe-core
//   node src/test/browser/reading.mjs http://127.0.0.1:8787 TOKEN   (an archive with an article in it)
import { createRequire } from "node:module";
import { mkdirSync } from "node:fs";
import assert from "node:assert/strict";

const require = createRequire(process.cwd() + "/");
const { chromium } = require("playwright-core");
const axe = require.resolve("axe-core/axe.min.js");

const [base, token, folder = "target/screenshots"] = process.argv.slice(2);
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox"],
});

let checks = 0;
async function check(name, work, options = {}) {
  const context = await browser.newContext({ permissions: ["clipboard-read", "clipboard-write"], ...options });
  const page = await context.newPage();
  const errors = [];
  page.on("pageerror", (e) => errors.push(String(e)));
  page.on("console", (m) => m.type() === "error" && !/Failed to load resource/.test(m.text()) && errors.push(m.text()));
  await page.goto(`${base}/?token=${encodeURIComponent(token)}`);
  try {
    await work(page);
    assert.deepEqual(errors, []);
    console.log("ok   " + name);
    checks++;
  } catch (e) {
    console.log("FAIL " + name + "\n" + e);
    process.exitCode = 1;
  }
  await context.close();
}

// axe comes in through the debugger, past the page's own policy.
async function assertAccessible(page) {
  await page.evaluate(require("node:fs").readFileSync(axe, "utf8"));
  const { violations } = await page.evaluate(() => window.axe.run());
  assert.deepEqual(violations.map((v) => `${v.id}: ${v.nodes.map((n) => n.html).join(" | ")}`), []);
}

const firstArticle = (page) => page.locator(".list .title").first();

await check("the token leaves the address", async (page) => {
  assert.equal(page.url(), base + "/");
});

for (const scheme of ["light", "dark"]) {
  for (const [size, width] of [["wide", 1200], ["narrow", 360]]) {
    await check(`every page is accessible, ${scheme}, ${size}`, async (page) => {
      await firstArticle(page).click();
      const article = new URL(page.url()).pathname;
      for (const path of ["/", article, "/sources", "/failures", "/setup", "/nowhere", "/login?out"]) {
        await page.goto(base + path);
        await assertAccessible(page);
        const name = path === article ? "article" : path.replace(/\W/g, "") || "list";
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
  await page.click(".bottom button");
  assert.ok(await page.locator("#token").isVisible());
});

await check("keys lead through the list and back", async (page) => {
  await page.keyboard.press("j");
  const title = await page.locator(":focus").textContent();
  await page.keyboard.press("o");
  await page.waitForURL("**/a/*");
  assert.equal(await page.locator("h1").textContent(), title);
  await page.keyboard.press("u");
  await page.waitForURL(base + "/");
  assert.ok(await firstArticle(page).isVisible());
});

await check("the original's address is shared", async (page) => {
  await firstArticle(page).click();
  const original = await page.locator(".original a").getAttribute("href");
  await page.evaluate(() => Object.defineProperty(navigator, "share", { value: undefined }));
  await page.keyboard.press("s");
  await page.locator(".copied:not(:empty)").waitFor();
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), original);
});

await check("everything can be read without script", async (page) => {
  await firstArticle(page).click();
  assert.ok((await page.locator(".text").textContent()).trim().length > 50);
  assert.ok(!(await page.locator(".share").isVisible()));
}, { javaScriptEnabled: false });

await check("in Indonesian", async (page) => {
  assert.equal(await page.locator("html").getAttribute("lang"), "id");
  assert.equal(await page.locator("h1").textContent(), "Artikel terbaru");
  await page.screenshot({ path: `${folder}/list-id.png` });
}, { locale: "id-ID" });

await check("on paper", async (page) => {
  await firstArticle(page).click();
  await page.emulateMedia({ media: "print" });
  assert.ok(!(await page.locator(".top").isVisible()));
  await page.pdf({ path: `${folder}/article.pdf`, format: "A4" });
});

await check("pages weigh less than 60 KB without pictures", async (page) => {
  const bodies = [];
  page.on("response", (r) => {
    if (r.request().resourceType() !== "image") bodies.push(r.body().catch(() => ""));
  });
  await page.goto(base + "/", { waitUntil: "networkidle" });
  const weight = (await Promise.all(bodies)).reduce((sum, body) => sum + body.length, 0);
  console.log(`     list: ${weight} bytes, not compressed`);
  assert.ok(weight > 0 && weight < 60 * 1024);
});

await browser.close();
console.log(`${checks} checks`);
