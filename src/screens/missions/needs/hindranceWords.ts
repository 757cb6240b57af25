import type { CoverageIndex } from '#core/analysis/coverage.ts'
import type { UnmeetableNeed } from '#core/analysis/mission/unmeetableNeeds.ts'
import type { Level } from '#core/model/level.ts'

/** Why a need cannot be met, and what could: "Nobody holds it from level 4; 3 hold it from level 3". */
export function hindranceWords(need: UnmeetableNeed, coverage: CoverageIndex): string {
  const { minLevel, minHolders, holders } = need
  const who =
    holders === 0 ? 'Nobody holds it' : `Only ${holders} of ${minHolders} ${verb(holders)} it`
  const nearest = nearestLevel(need, coverage)
  const instead =
    nearest === null
      ? 'not enough would from any level: it has to be learned or hired'
      : `${nearest.holders} ${verb(nearest.holders)} it from level ${nearest.level}`
  return `${who} from level ${minLevel}; ${instead}`
}

interface Nearest {
  readonly level: Level
  readonly holders: number
}

/** The highest level below ℓ from which enough hold it. */
function nearestLevel(
  { skill, minLevel, minHolders }: UnmeetableNeed,
  coverage: CoverageIndex,
): Nearest | null {
  for (let level = minLevel - 1; level > 0; level--) {
    const holders = coverage.orgHolders(skill, level)
    if (holders >= minHolders) return { level, holders }
  }
  return null
}

function verb(holders: number): string {
  return holders === 1 ? 'holds' : 'hold'
}
