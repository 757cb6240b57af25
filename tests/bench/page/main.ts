import { generateOrganisation } from '#tests/support/generator.ts'
import { measureFindings } from './findings.ts'
import { keepers, type Layout, openings } from './opening.ts'

// The benchmark's page: run.mjs calls what stands here, in a browser of its own each time.

const size = { people: 10_000, skills: 1_000, teams: 1_000, chapters: 50, ratingsPerPerson: 12 }
const organisation = () => generateOrganisation({ ...size, seed: 1 })

Object.assign(globalThis, {
  bench: {
    keep: (layout: Layout) => keepers[layout](organisation()),
    open: (layout: Layout) => openings[layout](),
    findings: (rounds: number) => measureFindings(organisation(), rounds),
  },
})
