import { fragmentationLimits } from '#core/analysis/fragmentation.ts'
import { type MissionLoad, mostLed } from '#core/analysis/mission/missionLoads.ts'
import { counted, listed } from '#core/model/naming.ts'
import { daysWords, type Speaking, spreadWords } from '../../analysis/spreadWords.ts'

export type LoadKind = MissionLoad['kind']

/** In the order in which they are shown: people, then who leads them, then teams. */
export const loadKinds: readonly LoadKind[] = [
  'many-teams',
  'over-allocated',
  'small-share',
  'many-owned',
  'many-led',
  'team-size',
  'no-owner',
]

const { teams, share, whole, owned, smallestTeam, largestTeam } = fragmentationLimits

/** The rule that finds them, as the heading of what it finds. */
export const loadTitles: Readonly<Record<LoadKind, string>> = {
  'many-teams': `People in more than ${teams} teams`,
  'over-allocated': `People over ${whole} %`,
  'small-share': `Stays under ${share} % in a team`,
  'many-owned': `Owners of more than ${owned} missions`,
  'many-led': `Leads of more than ${mostLed} people`,
  'team-size': `Teams outside ${smallestTeam} to ${largestTeam} people`,
  'no-owner': 'Missions without a product owner',
}

/** What it is like where nothing is found. */
export const lightWords: Readonly<Record<LoadKind, string>> = {
  'many-teams': `Nobody is in more than ${teams} teams at once.`,
  'over-allocated': `Nobody is promised for more than ${whole} % of their time.`,
  'small-share': `Everybody has at least ${share} % for each of their teams.`,
  'many-owned': `No product owner has more than ${owned} missions.`,
  'many-led': `No chapter lead has more than ${mostLed} people.`,
  'team-size': `Every team has ${smallestTeam} to ${largestTeam} people.`,
  'no-owner': 'Every mission that stands has a product owner who is there.',
}

/** Each stretch of days with its figures: "130 % in Payments and Search, until 30 Jun 2026". */
export function loadWords(load: MissionLoad, speaking: Speaking): readonly string[] {
  if (load.kind !== 'many-led') return spreadWords(load, speaking)
  const { workspace, day } = speaking
  return load.spans.map((span) => {
    const chapters = span.chapters.map((id) => workspace.chapters.get(id)?.name ?? 'a deleted one')
    const people = counted(span.people, 'person', 'people')
    return `${people} in ${listed(chapters)}, ${daysWords(span, day)}`
  })
}
