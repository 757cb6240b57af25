import { watchOthers } from '../grids/otherCpu.mjs'
import { digits, othersLine, printTable, quantile, timeRow } from '../measure.mjs'

const seconds = 20
const goals = { exact: 2_000, gap: 0.1, greedy: 200 }
const mixed = { isEven: false, share: 40 }
const even = { isEven: true, share: 40 }
const sizes = [
  {
    name: '12 × 4',
    runs: 10,
    withEnumeration: true,
    candidates: 12,
    needs: 4,
    skills: 24,
    most: 6,
    ...mixed,
  },
  { name: '60 × 8', runs: 15, candidates: 60, needs: 8, skills: 30, most: 9, ...mixed },
  { name: '60 × 8, all alike', runs: 15, candidates: 60, needs: 8, skills: 30, most: 9, ...even },
  { name: '300 × 20', runs: 10, candidates: 300, needs: 20, skills: 40, most: 14, ...mixed },
  {
    name: '300 × 20, all alike',
    runs: 10,
    candidates: 300,
    needs: 20,
    skills: 40,
    most: 14,
    ...even,
  },
]

/** Teams for a mission, with proof: greedy, exact, and by looking at every team where that ends. */
export async function staffing(site) {
  const measured = []
  for (const { name, runs, withEnumeration = false, ...size } of sizes) {
    const stop = watchOthers()
    const all = []
    for (let seed = 1; seed <= runs; seed++) {
      const run = ([size, seed, given]) => globalThis.bench.staffing(size, seed, given)
      all.push(await site.inNewPage(site.bench, run, [size, seed, { seconds, withEnumeration }]))
    }
    measured.push({ name, all })
    printTable(`A team of ${name} candidates × needs`, rows(all), [
      'worst',
      'proven',
      'gap at most',
    ])
    console.log(`  ${comparison(all)}`)
    console.log(othersLine(stop()))
  }
  const of = (start) =>
    measured.filter(({ name }) => name.startsWith(start)).flatMap((it) => it.all)
  return [
    {
      goal: 'the best team of 60 candidates × 8 needs, proven, under 2 s',
      met: of('60').every(({ search, isProven }) => isProven && search < goals.exact),
      figure: `worst ${worst(of('60'), 'search')} ms, ${proven(of('60'))} proven`,
    },
    {
      goal: `300 × 20 within ${100 * goals.gap} % of the best, proven, in ${seconds} s`,
      met: of('300').every(({ gap }) => gap < goals.gap),
      figure: `worst gap ${(100 * Math.max(...of('300').map(({ gap }) => gap))).toFixed(1)} %`,
    },
    {
      goal: 'a first team of 300 × 20 under 200 ms',
      met: of('300').every(({ greedy }) => greedy < goals.greedy),
      figure: `worst ${worst(of('300'), 'greedy')} ms`,
    },
  ]
}

function rows(all) {
  const times = (key) => all.map((run) => run[key])
  const search = times('search')
  const gap = `${(100 * Math.max(...times('gap'))).toFixed(1)} %`
  return [
    [...timeRow('exact', search), `${worst(all, 'search')} ms`, proven(all), gap],
    [...timeRow('greedy', times('greedy'), search), `${worst(all, 'greedy')} ms`, '', ''],
    [
      ...timeRow('request in numbers', times('numbering'), search),
      `${worst(all, 'numbering')} ms`,
      '',
      '',
    ],
    ...(all[0].enumeration === null
      ? []
      : [
          [
            ...timeRow('every team looked at', times('enumeration'), search),
            `${worst(all, 'enumeration')} ms`,
            '',
            '',
          ],
        ]),
  ]
}

/** How much better exact is than greedy, and whether enumeration agrees. */
function comparison(all) {
  const both = all.filter(({ quick, found }) => quick !== null && found !== null)
  const levels = ['high', 'medium', 'moved', 'people', 'preferences']
  const differs = both.map(({ quick, found }) => levels.find((it) => quick[it] !== found[it]))
  const told = levels.flatMap((level) => {
    const count = differs.filter((it) => it === level).length
    return count === 0 ? [] : [`${count} in ${level}`]
  })
  const agreed = all.filter(({ least, found }) => JSON.stringify(least) === JSON.stringify(found))
  return [
    `greedy found ${both.length} of ${all.filter(({ found }) => found !== null).length} teams`,
    `worse than the best: ${told.join(', ') || 'none'}`,
    ...(all[0].enumeration === null
      ? []
      : [`enumeration agrees ${agreed.length} of ${all.length}`]),
  ].join('; ')
}

function proven(all) {
  return `${all.filter(({ isProven }) => isProven).length} of ${all.length}`
}

function worst(all, key) {
  return digits(
    quantile(
      all.map((run) => run[key]),
      1,
    ),
  )
}
