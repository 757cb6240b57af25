import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { watchOthers } from '../grids/otherCpu.mjs'
import { digits, othersLine, printTable, quantile, timeRow } from '../measure.mjs'

const shared = fileURLToPath(new URL('../../../../shared/data/', import.meta.url))
const goals = { teams: 50, chapters: 2_000 }

/** The threshold bus factor of every team of up to 15 people and chapter of up to 60. */
export async function busFactor(site) {
  const stop = watchOthers()
  const run = (real) => globalThis.bench.busFactors(real)
  const measured = await site.inNewPage(site.bench, run, realOrganisations())
  const others = stop()
  for (const [kind, groups] of Object.entries(measured)) {
    const rows = groups.filter(({ searches }) => searches.length > 0).map(row)
    printTable(`Threshold bus factor, ${kind}`, rows, ['95 of 100', 'worst', 'exact'])
  }
  console.log(othersLine(others))
  const teams = measured.teams.flatMap(({ searches }) => searches)
  const worst = Math.max(...teams.map(({ ms }) => ms))
  return [
    {
      goal: `exact bus factor of every team of 15 people × 60 skills under ${goals.teams} ms`,
      met: worst < goals.teams && teams.every(({ isExact }) => isExact),
      figure: `worst ${digits(worst)} ms, ${exact(teams)} exact`,
    },
    ...measured.chapters.filter(({ searches }) => searches.length > 0).map(chaptersGoal),
  ]
}

function chaptersGoal({ name, searches }) {
  const soon = searches.filter(({ ms, isExact }) => isExact && ms < goals.chapters)
  const share = soon.length / searches.length
  return {
    goal: `exact bus factor of 95 % of chapters of up to 60 people under 2 s, ${name}`,
    met: share >= 0.95,
    figure: `${soon.length} of ${searches.length}`,
  }
}

function row({ name, searches }) {
  const times = searches.map(({ ms }) => ms)
  const worst = Math.max(...times)
  const late = [`${digits(quantile(times, 0.95))} ms`, `${digits(worst)} ms`, exact(searches)]
  return [...timeRow(name, times), ...late]
}

function exact(searches) {
  return `${searches.filter(({ isExact }) => isExact).length} of ${searches.length}`
}

/** The CSV bundles beside the checkout that have people in teams. */
function realOrganisations() {
  if (!existsSync(shared)) {
    console.log('No real organisations: ../shared/data is not beside this checkout.')
    return {}
  }
  const bundles = readdirSync(shared).filter((name) =>
    existsSync(join(shared, name, 'memberships.csv')),
  )
  return Object.fromEntries(
    bundles.map((name) => {
      const files = readdirSync(join(shared, name)).filter((file) => file.endsWith('.csv'))
      const read = (file) => ({ name: file, text: readFileSync(join(shared, name, file), 'utf8') })
      return [name, files.map(read)]
    }),
  )
}
