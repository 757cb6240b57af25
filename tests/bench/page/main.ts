import { generateOrganisation } from '#tests/support/generator.ts'
import { measureBusFactors, type RealFiles } from './busFactor.ts'
import { measureDepartures } from './departures.ts'
import { measureEditIndex } from './editIndex.ts'
import { keepers, type Layout, openings } from './opening.ts'
import { measureScenarios } from './scenarios.ts'
import type { SizeName } from './sizes.ts'
import { measureStaffing, type StaffingSize } from './staffing.ts'

// The benchmark's page: the parts call what stands here, in a browser of their own each time.

const size = { people: 10_000, skills: 1_000, teams: 1_000, chapters: 50, ratingsPerPerson: 12 }
const organisation = () => generateOrganisation({ ...size, seed: 1 })

Object.assign(globalThis, {
  bench: {
    keep: (layout: Layout) => keepers[layout](organisation()),
    open: (layout: Layout) => openings[layout](),
    busFactors: (real: RealFiles) => measureBusFactors(real),
    departures: (size: SizeName, sets: number) => measureDepartures(size, sets),
    scenarios: (size: SizeName, rounds: number) => measureScenarios(size, rounds),
    staffing: (
      size: StaffingSize,
      seed: number,
      given: { readonly seconds: number; readonly withEnumeration: boolean },
    ) => measureStaffing(size, seed, given),
    editIndex: (size: SizeName, rounds: number) => measureEditIndex(size, rounds),
  },
})
