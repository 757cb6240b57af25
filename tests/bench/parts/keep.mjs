/** Runs in the benchmark's page, in a browser process of its own. */
export function inPage(site, profile, run, argument) {
  return site.inBrowser(profile, async (page) => {
    page.setDefaultTimeout(0)
    await page.goto(site.bench)
    // A browser that has just started is busy with itself.
    await page.waitForTimeout(700)
    return page.evaluate(run, argument)
  })
}

/** Keeps the organisation of 10,000 people in a layout, under the profile's name. */
export async function keep(site, profile, layout) {
  await inPage(site, profile, (name) => globalThis.bench.keep(name), layout)
}
